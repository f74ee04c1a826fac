/** 方案检查时的话。 */

export const plan = {
  loaded: (name: string, seq: number) => `“${name}”的方案已启用(第 ${seq} 版)。`,
  refused: (count: number) => `方案没有启用,共有 ${count} 处错误:`,
  usage: '用法:npm run plan -- 文件.json [--lang zh-CN|en]',
  unreadable: (file: string) => `读不出 ${file}:不是有效的 JSON 文件。`,
  problems: {
    twice: (value: string) => `“${value}”重复`,
    unknown: (value: string) => `“${value}”不存在`,
    'prefix-form': (value: string) => `号码前缀“${value}”应为一到两个大写字母,不用 I、O、Q,也不能是 SW`,
    'prefix-shared': (value: string) => `号码前缀“${value}”已被另一业务队列使用`,
    'not-served': (value: string) => `没有窗口办理业务队列“${value}”`,
    'group-missing': (value: string) => `缺少条例规定的绿色通道人群“${value}”`,
    'session-order': (value: string) => `时段 ${value} 的开始不早于结束`,
    'session-overlap': (value: string) => `时段 ${value} 与另一时段重叠`,
    'days-missing': (value: string) => `承诺件“${value}”没有写工作日数`,
    vague: (value: string) => `“${value}”是模糊或兜底的说法，材料要写明是什么`,
    'date-form': (value: string) => `“${value}”不是日期，例如 2026-10-01`,
    'booking-share': (value: string) => `可预约的份额 ${value} 超过一半：现场取号的群众必须有位置`,
    'no-places': (value: string) => `业务队列“${value}”按份额算不出可预约的名额`,
    'no-walk-ins': (value: string) => `业务队列“${value}”一天的号可能被预约占去一半以上`,
    'local-form': (value: string) => `“${value}”应为本机地址 http://127.0.0.1:端口`,
    'local-without-agent': (value: string) => `“${value}”只能用于 address 为 agent 的打印机`,
    'address-form': (value: string) => `打印机地址“${value}”应为 tcp://主机:端口、file:///设备文件 或 agent`,
    missing: () => '缺少',
    shape: () => '格式或取值不对',
    'time-zone': () => '不是有效的时区,例如 Asia/Shanghai',
  },
}

export type PlanWords = typeof plan
