/** 取号机读身份证时的话。 */

export const card = {
  heading: '身份证',
  ready: '身份证读好了，请选择业务。',
  checking: '身份证读好了，正在查您今天的预约…',
  nothingKept: '号码不显示、不打印，离开即清除。',
  misread: '没有读清，请把身份证再放一次；不用身份证也能取号。',
  lookFailed: '暂时查不到预约，可以直接取号。',
  leave: '不用身份证',
  booked: (name: string, from: string, to: string) => `您预约了 ${from}–${to} ${name}`,
  checkIn: '签到取号',
  late: (number: string) => `已签到，您的号码 ${number}。来晚了一些，按现场取号排队。`,
  lateOn: '知道了，看号码',
  holding: (name: string) => `您在“${name}”已有号，请凭原来的号等候。`,
  reprint: '补打号单',
  printing: '正在打印…',
  printed: '号单已打印，请取走。号码没有变。',
  notPrinted: '没有打印出来，请到导办台补打。',
  alreadyTitle: '您已经有号了',
  already: (name: string) =>
    `您在“${name}”已有号，不用再取，请凭原来的号等候。号单丢了，可以在这里补打，或到导办台。`,
  reprintHow: '号单丢了？在取号的这台机器上 10 分钟内，或刷取号时用的身份证，可以补打；其他情况请到导办台。',
  /** 演示用的读卡器。 */
  demo: {
    title: '演示读卡器',
    lead: '这里的人都是虚构的。点一张身份证，等于把它放到同一浏览器里的取号机上。',
    young: '青年',
    old: '老年人',
    bad: '读不清的证件',
    laid: (name: string) => `已放上：${name}`,
  },
}

export type CardWords = typeof card
