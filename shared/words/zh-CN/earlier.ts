/** 往日遗留：过去的日子里还没有了结的号。 */

export const earlier = {
  heading: '往日遗留',
  yesterday: (day: string) => `昨天 ${day}`,
  lead: '请逐个登记怎样了结',
  states: {
    waiting: '没叫到',
    called: '叫了号，没办',
    serving: '没有办完',
    held: '挂起未回',
    missed: '办到一半过号',
  } as Record<string, string>,
  atCounter: (n: number) => `${n} 号窗口`,
  papersKept: '材料在窗口',
  hours: (n: number) => `${n} 小时前`,
  more: (n: number) => `还有 ${n} 个，先了结上面的`,
  look: (number: string) => `登记 ${number} 怎样了结`,
  all: (n: number) => `${n} 人都已离开`,
  allLabel: (day: string, n: number) => `${day}的 ${n} 人都已离开，一起结束`,

  question: (day: string, number: string) => `${day} ${number}，后来怎样了？`,
  questionAll: (day: string, n: number) => `${day}的 ${n} 个号一起结束？`,
  questionLead: '登记在当天的档案里，记下登记人和时间，不能再改。',
  choose: '后来怎样了',
  choices: {
    done: '办结了',
    accepted: '受理了',
    answered: '答复了',
    rebooked: '改约了，或重新取了号',
    left: '没有办，说明原因后结束',
  },
  on: '改约到哪一天',
  book: '去预约（新窗口）',
  reason: '结束的原因',
  reasons: ['已离开，联系不上', '群众不办了', '已在别处办理', '材料已退还本人'],
  submit: '登记',
  submitAll: (n: number) => `结束 ${n} 个号`,
  needChoice: '请选后来怎样了。',
  needOn: '请写改约到哪一天。',
  needReason: '请写明结束的原因。',
  done: (numbers: readonly string[]) =>
    `已登记：${numbers.slice(0, 8).join('、')}${numbers.length > 8 ? ` 等 ${numbers.length} 个号` : ''}。`,
}

/** 各语言都要有同样的话。 */
export type EarlierWords = typeof earlier
