/** 手机上看各业务的等候情况。 */

export const take = {
  title: '现场等候情况',
  how: '请到大厅取号机或导办台取号，不用手机、不用扫码也能办。',
  closed: '暂不取号',
  waiting: (n: number) => `等候 ${n} 人`,
}

export type TakeWords = typeof take
