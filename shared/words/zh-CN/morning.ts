/** 首页“看大厅动起来”上的话。 */

export const morning = {
  heading: '看大厅动起来',
  lead: '一键播放演示大厅的一个上午：取号、叫号、转号、过号、打印机缺纸、十点客流高峰。播放在单独的大厅里进行，不影响演示大厅；停止后不留任何数据。',
  speed: '播放速度',
  speeds: {
    1: '1 倍（实时）',
    10: '10 倍',
    30: '30 倍',
    60: '60 倍',
  },
  lasts: (minutes: number) => `播完约 ${minutes} 分钟`,
  start: '开始播放',
  starting: '正在开门…',
  stop: '停止播放',
  stopping: '正在收尾，马上停止…',
  compressed: (speed: number) =>
    speed === 1
      ? '实时播放：到来和办理都是真实时长。'
      : `${speed} 倍速：到来和办理的时长都缩短为 1/${speed}，页面上的分钟是真实的分钟。`,
  clock: '演示上午的时间',
  chapters: {
    doors: '开门：群众进场取号，窗口陆续开放',
    first: '首批叫号、办理、评价',
    handOff: '转号：号码不变、次序不变；过号后可以恢复',
    steady: '平稳运行：有人求助，导办应答',
    paper: '取号机打印机缺纸：号照常有效，导办换纸补打',
    surge: '十点高峰：一车群众同时到来',
    relief: '开放潮汐窗口，增开窗口疏导',
    calm: '高峰回落',
    closing: '停止取号：已取号的全部办完',
    over: '上午结束',
  },
  open: '打开看看（可以并排放几个窗口，也可以自己取号、叫号）',
  pages: {
    wall: '管理大屏',
    board: '综合屏',
    kiosk: '取号机',
    counter: '7 号窗口终端',
    sign: '7 号窗口屏',
    evaluator: '7 号评价器',
    guide: '导办台',
    printer: '打印机',
    manage: '管理台',
  },
  elsewhere: '另一个服务进程正在播放，停止后才能在这里播放。',
  trouble: '服务器没有回应，请稍候再试。',
}

/** 各语言都要有同样的话。 */
export type MorningWords = typeof morning
