/** 综合屏和窗口屏上的话。 */

export const display = {
  calling: '正在叫号',
  lastCall: '最近叫号',
  counterUnit: '号窗口',
  times: (n: number) => `第 ${n} 次`,
  toCounter: (number: string, counter: number) => `请 ${number} 到 ${counter} 号窗口`,
  earlier: '近期叫号',
  queues: '各业务等候',
  queueHead: '人数 · 预计',
  closed: '停止取号',
  noCounter: '暂无窗口',
  long: '等候较长',
  upcoming: '请准备',
  missed: '过号',
  missedMore: (_more: number, all: number) => `等 ${all} 个`,
  rejoin: (behind: number) => `可在取号机或导办台恢复，排在第 ${behind} 位之后`,
  pausedCounters: (counters: number[]) => `暂停服务：${counters.join('、')} 号窗口`,
  pausedFew: (counters: number[], left: number) =>
    `暂停 ${counters.join('、')}${left === 0 ? '' : ` 等 ${counters.length + left} 个`}窗口`,
  reach: (metres: number) => `字号最远可在 ${metres} 米处看清`,
  notice: '通知',
  soundOff: '声音未开，请点一下屏幕',
  welcome: '欢迎光临',
  welcomeLead: '请先取号，再留意这里的叫号',
  steps: [
    { name: '取号', what: '在取号机选择业务' },
    { name: '等候', what: '留意屏幕和语音' },
    { name: '办理', what: '叫到您时请到窗口' },
  ],
  signs: {
    closed: '暂未开窗',
    open: '窗口空闲',
    called: '请到本窗口',
    serving: '正在办理',
    paused: '暂停服务',
  },
  pausedLead: '请稍候，或到其他窗口办理',
  closedLead: '请到其他窗口办理',
  openLead: '请留意叫号',
  signReach: (metres: number) => `${metres} 米内看得清`,
  moreQueues: (_left: number, all: number) => `等 ${all} 项`,
  which: '这块屏是哪个窗口的？请在地址后加上窗口号，例如 ?counter=3',
  notEnrolled: '这块屏还没有登记',
  pair: '登记这块屏',
}

export type DisplayWords = typeof display
