/** 手机上看各业务的等候情况。 */

export const take = {
  title: '手机取号',
  titleOff: '现场等候情况',
  how: '选择业务即可取号；到大厅取号机或导办台也能取，不用手机、不用扫码。',
  howOff: '请到大厅取号机或导办台取号，不用手机、不用扫码也能办。',
  sure: (name: string) => `取一个“${name}”的号？`,
  arrive: (minutes: number) => `可以先取号再出门：${minutes} 分钟内到大厅报到，位置从现在算起。`,
  noTicket: (code: string) =>
    `这台手机上没有今天取的号。请打开取号时的页面，输入报到码 ${code}；也可以在取号机上报到。`,
  yes: '取号',
  no: '再看看',
  taking: '正在取号…',
  closedShort: '暂不取号',
  hours: (text: string) => `今天取号时间 ${text}`,
  closed: {
    hours: '现在不在取号时间，请按服务时间再来，或到大厅导办台。',
    full: '今天的号已取完，请到大厅导办台。',
    ended: '这项业务暂停取号，请到大厅导办台。',
    because: (reason: string) => `${reason}。暂停取号，请到大厅导办台。`,
  },
  waiting: (n: number) => `等候 ${n} 人`,
}

export type TakeWords = typeof take
