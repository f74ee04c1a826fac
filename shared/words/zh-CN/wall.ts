/** 管理大屏上的话。 */

export const wall = {
  title: '大厅运行',
  figures: {
    waiting: '正在等候',
    green: '绿色通道等候',
    longest: '最长等候',
    issued: '今日取号',
    served: '今日办结',
    missed: '过号未回',
    rated: '收到评价',
    bad: '其中差评',
  },
  minutes: (n: number) => `${n} 分钟`,
  queues: '业务队列',
  heads: ['等候', '预计', '最长', '开放窗口', '取号 / 办结'],
  stopped: '停止取号',
  counters: '窗口',
  states: { closed: '未开窗', open: '空闲', called: '已叫号', serving: '办理中', paused: '暂停' },
  alerts: '需要关注',
  calm: '一切正常',
  more: (n: number) => `还有 ${n} 条`,
  seenBy: (name: string) => `${name} 已在处理`,
  levels: { yellow: '黄', orange: '橙', red: '红' },
  notEnrolled: '这块大屏还没有登记，或没有权限。请管理员登记后再打开。',
}

export type WallWords = typeof wall
