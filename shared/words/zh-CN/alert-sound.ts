/** 预警的提示音和提示条。 */

export const alertSound = {
  on: '预警提示音：开',
  off: '预警已静音',
  onLead: '按一下静音，只影响这台设备',
  offLead: '按一下恢复提示音，只影响这台设备',
  locked: '提示音未开，点一下页面即开',
  heading: '新的预警',
  mine: '我来处理',
  more: (n: number) => `还有 ${n} 条`,
  levels: { yellow: '黄', orange: '橙', red: '红' },
  waiting: '正在连接…',
}

/** 各语言都要有同样的话。 */
export type AlertSoundWords = typeof alertSound
