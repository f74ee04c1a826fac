/** 评价器上的话。 */

export const evaluator = {
  title: '评价器',
  slogan: '您的评价，让服务更好',
  sloganLead: '办完后请在这里评价',
  counterNo: (n: number) => `${n} 号窗口`,
  serving: '正在为您服务',
  staffNo: (no: string) => `工号 ${no}`,
  nobody: '窗口暂未开放',
  question: '这次服务，您满意吗？',
  forNumber: (number: string) => `${number} 号`,
  grades: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as Record<number, string>,
  comment: '想说的话（选填）',
  commentHint: '哪里好，哪里不好，都可以写',
  submit: '提交评价',
  choose: '请先选择一项',
  sending: '正在提交…',
  thanks: '谢谢您的评价',
  thanksGood: '欢迎再来，慢走。',
  thanksBad: '我们会认真核实，并在规定时间内回访。',
  retry: '再试一次',
  lost: '没有送达，请再试一次。',
  stale: (time: string) => `数据停在 ${time}，正在重连`,
  language: 'English',
  noDevice: '这台评价器还没有登记',
  noDeviceLead: '请管理员用带设备凭证的地址打开一次。',
  noCounter: '这台评价器没有绑定窗口',
  loading: '正在连接…',
}

/** 各语言都要有同样的话。 */
export type EvaluatorWords = typeof evaluator
