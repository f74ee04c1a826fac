/** 条屏上的话：从长到短，放得下哪句用哪句。 */

export const strip = {
  called: {
    full: (number: string) => `请 ${number} 号到本窗口`,
    short: (number: string) => `请 ${number}`,
  },
  serving: {
    full: (number: string) => `${number} 正在办理`,
    short: (number: string) => `${number} 办理`,
  },
  paused: { because: (reason: string) => `暂停 ${reason}`, full: '暂停服务', short: '暂停' },
  closed: { full: '暂未开窗', short: '未开窗' },
  open: { full: '欢迎办理业务', short: '请稍候' },
}

/** 各语言都要有同样的话。 */
export type StripWords = typeof strip
