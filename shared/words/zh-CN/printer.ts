/** 演示打印机页面上的话。 */

export const printer = {
  title: '演示打印机',
  about:
    '一台虚拟的号单打印机：取号机取号后，号单就“打印”在这里。可以让它缺纸、开盖、离线或不应答，看取号机、导办台和大屏怎样提示。',
  slips: '打印出来的号单',
  none: '还没有号单。在取号机上取一个号试试。',
  slip: (n: number) => `第 ${n} 张`,
  text: '打印的文字',
  moods: '打印机状态',
  paper: '缺纸',
  nearEnd: '纸快用完',
  cover: '开盖',
  offline: '离线',
  silent: '不应答',
  neverEnds: '不回报打完',
  on: '是',
  off: '否',
  gone: '连不上演示打印机。它只在演示大厅里，并且只能在本机打开。',
  kiosk: '打开取号机',
}

export type PrinterWords = typeof printer
