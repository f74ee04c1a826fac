/** 打印号单时的话。 */

export const printing = {
  queued: '正在打印号单…',
  printed: '号单已打印，请取走。',
  failed: (why: string) => `号单没有打印出来：${why}。`,
  unknown: '号单可能没有打印完整。',
  keep: '您的号码有效，请记住或拍下。可在这里或导办台补打同一号码。',
  again: '补打号单',
  byBrowser: '打印号单',
  otherWay: '换一种方式打印',
  out: '暂时连不上打印服务',
  troubles: {
    'paper-out': '打印机缺纸',
    'cover-open': '打印机盖未合上',
    offline: '打印机离线',
    fault: '打印机故障',
    unreachable: '连不上打印机',
    silent: '打印机没有应答',
    late: '打印机忙，没有等到',
    'not-asked': '没有送到打印机',
    'cut-short': '打印中断',
    font: '本机缺少中文字体',
  },
  nearEnd: '纸快用完，请备纸',
  printerIs: (name: string, why: string) => `${name}：${why}`,
  missing: (n: number) => `${n} 张号单没有打印出来，号码有效，请补打后交给本人：`,
  againFor: (number: string) => `补打 ${number}`,
  more: (n: number) => `另有 ${n} 张`,
  unprinted: (n: number, numbers: string[], isCut: boolean) =>
    `${n} 张号单没有打印出来：${numbers.join('、')}${isCut ? ' 等' : ''}。号码有效，请告知本人或补打`,
}

export type PrintingWords = typeof printing
