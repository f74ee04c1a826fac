/** 首页上的话。 */

export const start = {
  title: '叫号',
  lead: '从取号到办结，一个号走到底。',
  sub: '政务服务大厅的排队叫号与首问负责',
  language: 'English',
  open: '打开',
  groups: {
    citizens: { name: '办事的群众', lead: '取号、等候、评价' },
    clerks: { name: '窗口与导办', lead: '叫号、办理、代取号' },
    hall: { name: '大厅屏幕', lead: '看得清，听得见' },
    managers: { name: '管理与监督', lead: '看全局，守规则' },
  },
  pages: {
    kiosk: { name: '取号机', lead: '大厅触摸屏：选业务、绿色通道、打印号单' },
    take: { name: '手机取号', lead: '扫码取号，在手机上看前面还有几位' },
    book: { name: '手机预约', lead: '约好时间再来；不预约也能直接取号' },
    counter: { name: '窗口终端', lead: '叫号、开始办理、办结，三次按键' },
    evaluator: { name: '评价器', lead: '办完后请群众评价本次服务' },
    bookings: { name: '预约名单', lead: '当天谁要来、谁到了；为来电群众预约' },
    cases: { name: '跟进事项', lead: '首问跟进、容缺补件、办不成事、差评整改' },
    guide: { name: '导办台', lead: '代取号、查号、恢复过号、应答求助' },
    board: { name: '综合屏', lead: '正在叫号、各业务等候、过号' },
    sign: { name: '窗口屏', lead: '窗口上方：正在办理的号' },
    wall: { name: '管理大屏', lead: '全部业务、窗口、等候与评价' },
    manage: { name: '管理台', lead: '停办与恢复业务、发通知、核验档案' },
  },
  demo: {
    heading: '演示大厅',
    lead: '以下账号和设备只在本机的演示中有效，每次都可以随意试用。',
    counters: '窗口人员，每窗口一个账号',
    counterNo: (n: number) => `${n} 号`,
    evaluator: '评价器',
    sign: '窗口屏',
    others: '其他人员',
    devices: '设备',
    password: '所有演示账号的密码',
    enter: '登录',
    username: '用户名',
    roles: {
      clerk: '窗口人员',
      guide: '导办',
      chief: '首席代表',
      manager: '大厅管理',
      supervisor: '监督',
      admin: '系统管理',
    } as Record<string, string>,
    tour: '一分钟走一遍',
    steps: [
      '在取号机取一个号',
      '以 1 号窗口登录，开窗，按空格叫号',
      '看综合屏上的叫号',
      '办结后在评价器上评价',
    ],
  },
  developers: {
    heading: '对接与运维',
    docs: '接口说明',
    openapi: 'OpenAPI 文档',
    health: '运行状况',
    ready: '就绪状况',
    metrics: '运行指标',
  },
}

/** 各语言都要有同样的话。 */
export type StartWords = typeof start
