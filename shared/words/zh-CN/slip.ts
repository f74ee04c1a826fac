/** 号单上的话，和打印时的话。 */

export const slip = {
  place: (floor: string, zone: string) => `${floor} ${zone}`,
  counters: (list: string) => `${list} 号窗口`,
  range: (from: number, to: number) => `${from}–${to}`,
  separator: '、',
  booked: '预约',
  slot: (from: string, to: string) => `${from}–${to}`,
  bookedLate: '已过预约时间，按现场取号排队。',
  ahead: '前面等候',
  people: (n: number) => `${n} 人`,
  nobody: '没有人',
  wait: '预计等候',
  aboutMinutes: (low: number, high: number) => (low === high ? `约 ${low} 分钟` : `约 ${low}–${high} 分钟`),
  soon: '很快',
  noCounterOpen: '暂无窗口开放',
  time: '取号时间',
  copy: '补打时间',
  scan: '扫码看实时进度，不扫码也会叫号',
  rest: '请在休息区等候，注意叫号及屏幕。',
  rule: (behind: number) => `过号不作废：取号机或导办台恢复，排在第 ${behind} 位后。`,
  firstInquiry: '首问负责：首位接待人员负责办好或带到位。',
  phone: (number: string) => `监督电话 ${number}`,
}

export type SlipWords = typeof slip
