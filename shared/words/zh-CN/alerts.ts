/** 预警：发生了什么，怎么办。管理大屏、管理台和首席代表用同样的话。 */

export interface AlertAbout {
  /** 业务队列的名称。 */
  queue: string
  counter: number
  number: string
  value: number
}

interface AlertSentence {
  what: (about: AlertAbout) => string
  todo: string
}

export const alerts = {
  'long-wait': {
    what: ({ queue, value }) => `${queue}：最长已等候 ${value} 分钟`,
    todo: '增开窗口，并向群众说明',
  },
  'long-wait-share': {
    what: ({ queue, value }) => `${queue}：${value}% 的人等候超时`,
    todo: '增开窗口，或引导到空闲窗口',
  },
  'counter-load': {
    what: ({ queue, value }) => `${queue}：每个窗口有 ${value} 人等候`,
    todo: '开潮汐窗口，或调来会办的人',
  },
  'hall-load': {
    what: ({ value }) => `大厅已到容量的 ${value}%`,
    todo: '疏导人流，请取号较晚的人先离开再按时回来',
  },
  'slow-service': {
    what: ({ value }) => `${value} 个窗口办理时间超过平时一倍`,
    todo: '问问是否需要帮助',
  },
  'slow-share': {
    what: ({ value }) => `${value}% 的窗口办理超时`,
    todo: '查一查系统或材料是否有共同的问题',
  },
  'given-up-share': {
    what: ({ value }) => `${value}% 的号过号未回或撤销`,
    todo: '看叫号是否听得见、等候是否太久',
  },
  'bad-ratings': {
    what: ({ value }) => `今日差评 ${value} 件`,
    todo: '逐件核实、整改、反馈',
  },
  'long-shift': {
    what: ({ counter, value }) => `${counter} 号窗口已连续工作 ${value} 分钟`,
    todo: '安排人换班休息',
  },
  'green-promise': {
    what: ({ queue, value }) => `${queue}：绿色通道超过承诺 ${value} 分钟`,
    todo: '请最先空出的窗口优先办理',
  },
  'no-counter': {
    what: ({ queue }) => `${queue}：有人等候，但没有窗口开放`,
    todo: '马上开一个窗口',
  },
  'idle-counter': {
    what: ({ counter, value }) => `${counter} 号窗口空闲 ${value} 分钟，本业务有人等候`,
    todo: '提醒叫号',
  },
  away: {
    what: ({ counter, value }) => `${counter} 号窗口已暂停 ${value} 分钟`,
    todo: '请人顶岗，或提醒回岗',
  },
  'long-hold': {
    what: ({ number, value }) => `${number} 号已挂起 ${value} 分钟`,
    todo: '问明进展，告诉申请人',
  },
  'left-earlier': {
    what: ({ value }) => `往日遗留 ${value} 个号，还没有登记怎样了结`,
    todo: '请导办在导办台“往日遗留”逐个登记：已办、改约，或说明原因后结束',
  },
  'left-at-closing': {
    what: ({ value }) => `已过取号时间，还有 ${value} 个号没有办完`,
    todo: '请导办按闭厅清单逐个办完、改约或说明原因后结束',
  },
  'quick-misses': {
    what: ({ counter, value }) => `${counter} 号窗口有 ${value} 次叫号不到 20 秒就过号`,
    todo: '提醒多等、多呼几次',
  },
  'quick-ends': {
    what: ({ counter, value }) => `${counter} 号窗口有 ${value} 件不到一分钟就办结`,
    todo: '核实是否真正办结',
  },
  'sent-about': {
    what: ({ number }) => `${number} 号被多次转号或转回原处`,
    todo: '请首席代表接手，一次说清',
  },
  stranded: {
    what: ({ number, value }) => `断网时发出的 ${value} 个号没能排进队伍：${number}`,
    todo: '请导办台为持号人重新取号，并说明情况',
  },
  help: {
    what: ({ counter, value }) =>
      `${counter === 0 ? '取号机前有人求助' : `${counter} 号窗口求助`}，${value === 0 ? '刚刚' : `已 ${value} 分钟`}`,
    todo: '请导办员前往',
  },
  emergency: {
    what: ({ counter }) => (counter === 0 ? '紧急求助' : `${counter} 号窗口紧急求助`),
    todo: '立即前往',
  },
} satisfies Record<string, AlertSentence>

/** 各语言都要有同样的话。 */
export type AlertWords = Record<keyof typeof alerts, AlertSentence>
