/** 各屏共用的话。 */

export const common = {
  live: '实时',
  film: '回放',
  connecting: '正在连接…',
  stale: (time: string) => `数据停在 ${time}，正在重连`,
  dead: '信息可能延迟，请留意窗口叫号',
  minutes: (low: number, high: number) => (low === high ? `${low} 分钟` : `${low}–${high} 分钟`),
  aboutMinutes: (low: number, high: number) => (low === high ? `约 ${low} 分钟` : `约 ${low}–${high} 分钟`),
  soon: '很快',
  noCounterOpen: '暂无窗口开放',
  counter: (n: number) => `${n} 号窗口`,
  people: (n: number) => `${n} 人`,
  network: '网络暂时不通，请稍后再试。办理不会重复。',
  otherLanguage: 'English',
}

export type CommonWords = typeof common
