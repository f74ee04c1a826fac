/** 登记页：一台还不属于大厅的设备说的话。 */

export const pair = {
  title: '登记设备',
  heading: '请登记这台设备',
  gone: '这台设备已停用',
  goneLead: '它不再显示大厅的任何内容。要重新使用，请再登记一次。',
  how: '大厅管理人员在“设备”页输入这个登记码：',
  code: '登记码',
  renews: (minutes: number) => `${minutes} 分钟后自动换新码`,
  soon: '马上换新码',
  waiting: '正在取得登记码…',
  away: '连接不上服务器，正在重试',
  done: (name: string) => `已登记为“${name}”`,
  opening: '正在打开它的页面…',
  agent: '打印程序的登记请在打印程序里进行。',
  wall: '有账号？登录管理台后也能看大屏',
  kinds: {
    kiosk: '取号机',
    board: '综合屏',
    sign: '窗口屏',
    evaluator: '评价器',
    printer: '打印程序',
    wall: '管理大屏',
  },
}

/** 各语言都要有同样的话。 */
export type PairWords = typeof pair
