/** 拒绝与出错时，给屏幕前的人看的话。 */

export type Params = Record<string, string | number>
export type Sentence = (params: Params) => string

const states: Record<string, string> = {
  waiting: '等候中',
  called: '已叫号',
  serving: '办理中',
  held: '已挂起',
  missed: '已过号',
  finished: '已办结',
  cancelled: '已撤销',
}
const fields: Record<string, string> = {
  reason: '不予受理的理由',
  outcome: '办理结果（办结、受理或答复）',
  on: '改约到哪一天（这一天之后）',
  remedy: '救济途径',
  missing: '需补正的材料',
  promised: '申请人的书面承诺',
  papers: '材料怎样补正',
}

const caseFields: Record<string, string> = {
  how: '用什么方式告知的',
  finding: '核实结果',
  cause: '根本原因',
  scope: '是否属于受理范围',
  remedy: '救济途径',
  answer: '回访结果',
}

/** 2026-11-27 说成 11 月 27 日。 */
const dayOf = (date: string | number | undefined): string => {
  const [, month, day] = String(date).split('-')
  return ` ${Number(month)} 月 ${Number(day)} 日`
}

export const problems = {
  /** 法度说不：按拒绝代码。 */
  refusals: {
    'nobody-waiting': () => '目前没有等候的号。',
    'counter-busy': (p) =>
      p['number'] ? `窗口上还有 ${p['number']} 号，请先办完、转出或过号。` : '窗口上还有人，请先办完。',
    'counter-not-open': (p) => `${p['counter']} 号窗口没有开放，请先开窗。`,
    'counter-taken': (p) => `${p['counter']} 号窗口已由其他人员开放。`,
    'not-your-counter': (p) => `${p['counter']} 号窗口不是由您开放的。`,
    'wrong-state': (p) =>
      p['number']
        ? `${p['number']} 号${states[String(p['state'])] ?? '当前状态'}，不能这样操作。`
        : '当前状态下不能这样操作。',
    'queue-closed': (p) =>
      p['why'] === 'hours'
        ? '现在不在取号时间内。'
        : p['reason']
          ? `该业务已停止取号：${p['reason']}`
          : '该业务已停止取号。',
    'queue-full': (p) => `该业务今天的 ${p['limit']} 个号已经取完，请到导办台咨询。`,
    'unknown-queue': () => '没有这项业务队列。',
    'already-waiting': (p) => `您在该业务已有号：${p['number']}，请凭此号等候。`,
    'already-rated': (p) => `${p['number']} 号已经评价过了，谢谢您。`,
    'series-exhausted': () => '该业务今天的号码已经用完，请到导办台咨询。',
    'unknown-ticket': () => '没有找到这张号票。',
    'unknown-counter': (p) => `没有 ${p['counter']} 号窗口。`,
    'unknown-item': () => '没有这个事项。',
    'unknown-theme': () => '没有这个“一件事”主题。',
    'unknown-group': () => '没有这个绿色通道类别。',
    'not-yours': () => '您没有权限进行这项操作。',
    'recall-limit': (p) => `${p['number']} 号已重呼 ${p['times']} 次，不能再呼，可作过号处理。`,
    'recall-too-soon': (p) => `请在 ${p['seconds']} 秒后再重呼 ${p['number']} 号。`,
    'target-closed': (p) =>
      p['offer']
        ? `${p['counter']} 号窗口没有开放，可以转到 ${String(p['offer']).replaceAll(' ', '、')} 号窗口。`
        : `${p['counter']} 号窗口没有开放，请转到业务队列，或请首席代表协调。`,
    'target-is-here': () => '这张号票已经在本窗口。',
    'counter-does-not-serve': (p) => `${p['counter']} 号窗口不办理该业务。`,
    'details-missing': (p) =>
      p['field'] === 'reason' && p['outcome'] === undefined
        ? '请写明原因。'
        : `请补充：${fields[String(p['field'])] ?? p['field']}。`,
    'unknown-material': (p) => `“${p['material']}”不在办事指南的材料里，不能要求提供。`,
    'shared-material': (p) => `“${p['material']}”由数据共享取得，不能要求申请人提供。`,
    'main-material': (p) => `“${p['material']}”是主要材料，缺少时不能容缺受理。`,
    'already-settled': () => '这个事项已经有结果了。',
    'unknown-alarm': () => '没有找到这次呼叫。',
    'unknown-alert': () => '这条预警已经解除。',
    'booking-early': (p) =>
      p['opens']
        ? `还没到取号时间：您约的是${dayOf(p['date'])} ${p['hour']}，请从 ${p['opens']} 起取号。`
        : `您约的是${dayOf(p['date'])} ${p['hour']}，请当天再来取号。`,
    'booking-over': (p) => `这是${dayOf(p['date'])}的预约，已经过期。请直接取号，不影响办理。`,
    'already-checked-in': (p) => `这个预约已经取号：${p['number']}，请凭此号等候。`,
    'plan-in-use': (p) => `方案中的 ${p['place']} 正在使用，今天不能去掉。`,
    'no-reserve': () => '方案没有给取号机留断网用的号。',
    'not-reserved': (p) => `${p['number']} 号不是留给本机的号。`,
    'already-handed-in': (p) => `${p['number']} 号已经交回过了。`,
    'reserve-over': (p) => `这是${dayOf(p['date'])}的号，已经过期。`,
    'day-over': (p) => `${dayOf(p['date']).trim()}已经结束，只能登记遗留的号怎样了结。`,
    'day-not-over': () => '这一天还没有结束，请照常办完、改约或撤销。',
  } satisfies Record<string, Sentence>,

  /** 案件的法度说不。 */
  cases: {
    'case-not-yours': () => '这件事不由您办理。',
    'rated-clerk': () => '被评价人不能办理对自己的评价。',
    'manager-only': () => '这一步由大厅管理人员办理。',
    'own-work': () => '办理和督办、回访、检查不能是同一个人。请把这件事转给别的同事。',
    'unknown-case': () => '没有找到这件事。',
    'unknown-visit': () => '没有找到这张号票。',
    'case-exists': () => '这件事已经登记。',
    'case-closed': (p) => `${p['number'] ?? '这件事'} 已经办结，不能再改。`,
    'wrong-stage': () => '这件事已到别的阶段，请先刷新再办。',
    'materials-missing': (p) => `还差材料：${p['materials']}。`,
    'already-received': (p) => `“${p['material']}”已经收过。`,
    'already-owner': () => '这件事本来就由这位同事办理。',
    'no-offer': () => '没有转给您的办理请求。',
    'already-extended': () => '只能延期一次，已经延过。',
    'not-extendable': () => '这件事现在不能延期。',
    'case-details-missing': (p) => `请补充：${caseFields[String(p['field'])] ?? p['field']}。`,
    'citizen-not-told': () => '须告知申请人，请写明用什么方式告知的。',
    'unknown-material': () => '承诺的材料里没有这一项。',
    'unknown-colleague': () => '没有这位可以接办的同事。',
  } satisfies Record<string, Sentence>,

  /** 预约的法度说不。 */
  bookings: {
    'booking-not-yours': () => '您没有权限进行这项操作。',
    'not-bookable': () => '这项业务不用预约，请直接来取号。',
    'unknown-slot': () => '没有这个预约时段，请重新选择。',
    'slot-released': () => '这个时段已停止预约，余下的名额留给现场取号，请直接来。',
    'slot-full': () => '这个时段已约满，请换一个时段，或直接来取号。',
    'already-booked': () => '您当天在这项业务已有预约，请凭原来的预约码取号。',
    'no-shows': (p) => `您本月有 ${p['times']} 次约了没来，本月暂停网上预约。请直接来取号，不影响办理。`,
    'unknown-booking': () => '没有找到这个预约。请核对预约码，或直接取号。',
    'booking-cancelled': () => '这个预约已经取消。请直接取号，不影响办理。',
    'booking-used': () => '这个预约已经取号，不能再取消。',
    'booking-past': () => '预约时段已到，不能再取消。',
    'booking-reason-missing': () => '请写明取消预约的原因。',
  } satisfies Record<string, Sentence>,

  /** 请求到不了法度之前的拒绝。 */
  requests: {
    'not-signed-in': () => '请先登录。',
    'bad-credentials': () => '用户名或密码不正确。',
    'session-over': () => '登录已失效，请重新登录。',
    'no-right': () => '您没有权限查看或进行这项操作。',
    'foreign-hall': () => '您不属于这个大厅。',
    'foreign-origin': () => '请求来自其他网站，已拒绝。',
    'unknown-hall': () => '没有这个大厅。',
    'unknown-view': () => '没有这个画面。',
    'unknown-key': () => '没有找到要看的窗口、区域或号票。',
    'unknown-device': () => '没有这台设备，可能已经停用。',
    'unknown-code': () => '没有设备在显示这个登记码：请对照屏幕再输一遍，码每 10 分钟更换一次。',
    'pairing-over': () => '这个登记码已经用过或过期，请使用屏幕上的新码。',
    'not-handed-in': () =>
      '这是取号机断网时用的号，还没有传到系统。有号单的，号码有效，恢复后按取号时间排队。',
    'not-found': () => '没有这个地址。',
    'no-printer': () => '这里没有可用的号单打印机，请用屏幕上的号码，或到导办台。',
    'reprint-at-desk': () => '为了不让别人拿走您的号单，请到导办台补打。取号时刷过身份证的，刷一下就能补打。',
    'no-font': () => '服务器没有安装中文字体，画不出号单。',
    'wrong-method': (p) => `这个地址只接受 ${p['allowed']} 请求。`,
    'too-large': (p) => `内容太大，最多 ${p['kilobytes']} kB。`,
    'bad-json': () => '内容不是有效的 JSON。',
    'too-many': (p) => `操作太频繁，请 ${p['seconds']} 秒后再试。`,
    'database-away': () => '数据库暂时无法连接，请稍候再试；重试不会重复办理。',
    'not-ready': (p) => `系统尚未就绪：${p['why']}`,
    fault: () => '系统出错，请把编号告诉管理人员。',
  } satisfies Record<string, Sentence>,

  /** 字段不合要求。 */
  invalid: {
    missing: (p) => `缺少 ${p['field']}。`,
    type: (p) => `${p['field']} 的类型不对。`,
    'too-short': (p) => `${p['field']} 不能少于 ${p['limit']} 个字。`,
    empty: (p) => `${p['field']} 不能为空。`,
    'too-long': (p) => `${p['field']} 不能超过 ${p['limit']} 个字。`,
    'too-many': (p) => `${p['field']} 最多 ${p['limit']} 项。`,
    'too-small': (p) => `${p['field']} 不能小于 ${p['limit']}。`,
    'too-big': (p) => `${p['field']} 不能大于 ${p['limit']}。`,
    option: (p) => `${p['field']} 只能是：${p['options']}。`,
    uuid: (p) => `${p['field']} 应为 UUID。`,
    instant: (p) => `${p['field']} 应为带时区的日期时间，例如 2026-11-24T10:30:00+08:00。`,
    date: (p) => `${p['field']} 应为日期，例如 2026-11-24。`,
    number: (p) => `${p['field']} 应为整数。`,
    characters: (p) => `${p['field']} 含有不能使用的字符。`,
    counter: (p) => `${p['field']} 应为窗口号。`,
    target: (p) => `${p['field']} 应写明业务队列或窗口。`,
    'arrival-code': () => '报到码不对。请看取号机上今天的六位报到码。',
    'check-digit': () => '身份证号码有误，请核对后重新输入。',
    'ticket-or-token': () => '请写明号票（ticket 或 token）。',
    unknown: (p) => `${p['field']} 不合要求。`,
  } satisfies Record<string, Sentence>,

  /** 标题，按状态码。 */
  titles: {
    400: '请求有误',
    401: '请先登录',
    403: '没有权限',
    404: '没有找到',
    405: '方法不对',
    409: '不能这样办',
    413: '内容太大',
    422: '内容不合要求',
    429: '请稍候',
    500: '系统出错',
    503: '暂时不可用',
  },
}

/** 各语言都要有同样的句子。 */
export type ProblemWords = {
  [Section in 'refusals' | 'cases' | 'bookings' | 'requests' | 'invalid']: Record<
    keyof (typeof problems)[Section],
    Sentence
  >
} & { titles: Record<keyof (typeof problems)['titles'], string> }
