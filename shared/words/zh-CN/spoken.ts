/** 关爱模式里说出来的话，和语音条上的话。 */

export const spoken = {
  repeat: '重听',
  softer: '小声',
  louder: '大声',
  noVoice: '本机没有语音，请看屏幕，或按“需要帮助”。',
  welcome: (hall: string) =>
    `${hall}，语音已打开。按 0 重听，按星号返回，左方向键小声，右方向键大声。需要人帮忙，请到导办台。`,
  choice: (digit: number, name: string) => `按 ${digit}，${name}`,
  listed: (name: string) => `可以选：${name}`,
  resting: (name: string) => `现在不能选：${name}`,
  more: '按 9，听更多选择',
  first: '按 9，从头听',
  entry: '请按数字键输入，按井号键确定，按星号删除。字母请用上下方向键选，按井号键输入。',
  entryDigits: '请按数字键输入，按井号键确定，按星号删除。',
  back: '按星号，返回',
  typed: (text: string) => `已输入 ${text}`,
  emptied: '已清空',
  volume: (percent: number) => `音量 ${percent}%`,
  unprinted: ({ number, isUnknown }: { number: string; isUnknown: boolean }) =>
    `${isUnknown ? '号单可能没有打印完整' : '号单没有打印出来'}，您的号码是 ${number}，请记住。`,
  to: '到',
}

export type SpokenWords = typeof spoken
