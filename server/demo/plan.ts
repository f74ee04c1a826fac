/** The demo hall: invented, two floors, 24 counters, always open so that it works at any hour. */

import type { Counter, Elsewhere, Plan, Queue, Service, Theme, Zone } from '../../shared/law/plan.ts'
import { demoItems } from './items.ts'

const zones: Zone[] = [
  { zone: 'A', name: '综合受理区', floor: '一层', direction: '大厅左侧' },
  { zone: 'B', name: '社保医保公积金区', floor: '一层', direction: '大厅右侧' },
  { zone: 'F', name: '统一出件区', floor: '一层', direction: '大厅正中' },
  { zone: 'G', name: '帮办代办区', floor: '一层', direction: '入口右手边' },
  { zone: 'H', name: '办不成事反映区', floor: '一层', direction: '导办台旁' },
  { zone: 'C', name: '不动产税费区', floor: '二层', direction: '上楼左转' },
  { zone: 'D', name: '户政出入境区', floor: '二层', direction: '上楼直行' },
  { zone: 'E', name: '企业工程区', floor: '二层', direction: '上楼右转' },
]

const queues: Queue[] = [
  queue('A', '综合受理', '高龄津贴、残疾人证、就业登记'),
  queue('B', '社保·医保·公积金', '社保卡、异地就医、公积金提取'),
  queue('C', '不动产·税费·水电气暖', '房产过户、契税、水电气暖过户'),
  queue('D', '户政·出入境', '身份证、户口、护照'),
  queue('E', '企业开办·工程', '营业执照、经营许可、施工许可'),
  queue('F', '统一出件', '领取证照和批文'),
  queue('G', '帮办代办·跨省通办', '帮办代办、异地事项收件'),
  queue('H', '办不成事反映', '来过没办成、遇到推诿'),
]

/** Minutes by which a counter prefers its own work to a neighbour's. */
const neighbour = 10

const counters: Counter[] = [
  ...range(1, 6).map((no) =>
    counter(no, 'A', no === 1 ? '无差别综合窗口(低位)' : '无差别综合窗口', own('A'), backup('B')),
  ),
  ...range(7, 10).map((no) => counter(no, 'B', '分领域综合窗口', own('B'), backup('A'))),
  counter(11, 'F', '出件窗口', own('F'), backup('A')),
  counter(12, 'G', '帮办代办窗口', own('G'), backup('A')),
  counter(13, 'H', '办不成事反映窗口', own('H')),
  ...range(14, 17).map((no) => counter(no, 'C', '分领域综合窗口', own('C'))),
  ...range(18, 20).map((no) => counter(no, 'D', '专业窗口', own('D'))),
  ...range(21, 23).map((no) => counter(no, 'E', '分领域综合窗口', own('E'))),
  counter(24, 'E', '潮汐窗口', own('E'), own('C')),
]

const themes: Theme[] = [
  theme('T-QY', '企业开办', 'T01', 'T02', 'T03'),
  theme('T-ZY', '准营许可', 'T04', 'T27'),
  theme('T-GC', '工程建设', 'T05'),
  theme('T-SB', '社会保险', 'T06', 'T07', 'T08'),
  theme('T-YB', '医疗保障', 'T09', 'T10'),
  theme('T-GJ', '住房公积金', 'T11'),
  { ...theme('T-BD', '不动产一件事', 'T12', 'T15', 'T16'), visit: 'ordered' },
  theme('T-SF', '税费水电气暖', 'T15', 'T16'),
  theme('T-HZ', '户政身份', 'T17', 'T18', 'T19'),
  theme('T-CR', '出入境', 'T20'),
  theme('T-MZ', '民政助残就业', 'T21', 'T22', 'T23', 'T24', 'T26'),
  { ...theme('T-SY', '生育婚育一件事', 'T18', 'T28', 'T06'), visit: 'ordered' },
]

const elsewhere: Elsewhere[] = [
  {
    matter: 'N01',
    name: '婚姻登记',
    reason: '场地设施要求，经批准在婚姻登记处办理',
    where: '莲城路 88 号婚姻登记处',
    hours: '周一至周六 8:30–12:00、14:30–17:30',
    phone: '100-1001',
  },
  {
    matter: 'N02',
    name: '机动车检验与上牌',
    reason: '需要现场查验车辆',
    where: '车辆管理所（北环路 2 号）',
    hours: '周一至周五 8:30–17:00',
    phone: '100-1002',
  },
  {
    matter: 'N03',
    name: '涉密项目审批',
    reason: '涉及国家秘密，经批准不进驻',
    where: '市保密行政管理部门',
    hours: '工作日 9:00–17:00，请先电话联系',
    phone: '100-1003',
  },
  {
    matter: 'N04',
    name: '信访事项',
    reason: '属于信访渠道，不是政务服务事项',
    where: '市群众来访接待中心（建设路 1 号）',
    hours: '工作日 9:00–17:00',
    phone: '100-1004',
  },
  {
    matter: 'N05',
    name: '诉讼立案',
    reason: '由人民法院办理',
    where: '人民法院诉讼服务中心（法苑路 6 号）',
    hours: '工作日 9:00–17:00',
    phone: '100-1005',
  },
]

/** The plan with which `npm start` begins. */
export const demoPlan: Plan = {
  hall: 'liancheng',
  name: '莲城演示政务服务中心',
  brand: '赢商莲城、许君以昌',
  address: '莲城市荷花路 1 号',
  supervisionPhone: '100-1345',
  timeZone: 'Asia/Shanghai',
  hours: 'always',
  phone: true,
  zones,
  queues,
  items: demoItems,
  themes,
  counters,
  elsewhere,
  complaintQueue: 'H',
  kioskReserve: 60,
  booking: {
    share: 0.4,
    slotMinutes: 30,
    daysAhead: 7,
    closesMinutesBefore: 15,
    earlyMinutes: 30,
    lateMinutes: 15,
    noShowsMost: 2,
    perQueue: { A: 18, B: 14, C: 12, D: 9, E: 9 },
  },
  printers: [{ printer: 'P1', name: '取号机号单打印机', address: 'virtual', text: 'gb18030' }],
  cardReader: 'virtual',
  greenGroups: [
    { group: 'elder', name: '老年人' },
    { group: 'disabled', name: '残疾人' },
    { group: 'pregnant', name: '孕妇' },
    { group: 'soldier', name: '现役军人' },
    { group: 'talent', name: '高层次人才' },
    { group: 'veteran', name: '退役军人和军属' },
    { group: 'rescuer', name: '消防救援人员' },
    { group: 'infant', name: '带婴幼儿的家长' },
  ],
  limits: {
    promiseMinutes: 5,
    headStartMinutes: 5,
    capMinutes: 45,
    rejoinBehind: 3,
    rejoinTimes: 2,
    recallTimes: 3,
    recallSeconds: 0,
  },
}

function queue(id: string, name: string, hint: string): Queue {
  return { queue: id, name, zone: id, hint, series: { prefix: id, last: 9999 } }
}

function counter(no: number, zone: string, kind: string, ...serves: Service[]): Counter {
  return { counter: no, zone, kind, serves }
}

function own(queueId: string): Service {
  return { queue: queueId, reluctanceMinutes: 0 }
}

function backup(queueId: string): Service {
  return { queue: queueId, reluctanceMinutes: neighbour }
}

function theme(id: string, name: string, ...items: string[]): Theme {
  return { theme: id, name, items }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
