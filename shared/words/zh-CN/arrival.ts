/** 取号机上的报到码：手机取号的人到大厅后扫。 */

export const arrival = {
  heading: '手机取号报到',
  how: '手机取的号，到大厅后扫这个码，或在手机上输入六位数字，才会叫号。没带手机，在这里输入号码。',
  code: '今天的报到码',
  mayArrive: '手机取的号，还没有报到。',
  arrive: '我到了',
}

/** 各语言都要有同样的话。 */
export type ArrivalWords = typeof arrival
