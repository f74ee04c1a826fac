/** The demo hall's items with their usual minutes, time limits and materials. */

import type { Item, Material } from '../../shared/law/plan.ts'

/** 即: on the spot; 转: handled elsewhere; a number: that many working days. Materials: ● main, ○ may follow, ◇ shared. */
const table = `
T01|E|公司设立登记|即|25|●登记申请书 ●公司章程 ●股东主体资格或身份证明 ●法定代表人、董事、监事、经理任职文件 ○住所使用证明 ◇法定代表人身份证
T02|E|个体工商户设立登记|即|12|●登记申请书 ●经营者身份证 ○经营场所使用证明
T03|E|企业变更登记|即|18|●变更登记申请书 ●变更决议或决定 ○修改后章程或章程修正案 ◇营业执照
T04|E|食品经营许可(新办)|5|20|●许可申请书 ●设备布局与操作流程图 ○食品安全管理制度 ◇营业执照
T05|E|建筑工程施工许可证核发|3|30|●申请表 ●施工合同 ●施工图审查合格书 ○资金安排承诺书 ◇用地与规划许可
T06|B|社会保障卡申领、补换|即|8|●身份证 ◇证件照
T07|B|灵活就业人员参保登记|即|10|●身份证 ●参保登记表
T08|B|企业职工正常退休申请|10|25|●退休申请表 ●职工人事档案 ●身份证 ○户口簿
T09|B|异地就医备案|即|6|●身份证或社保卡 ●备案表
T10|B|门诊慢特病待遇认定|15|12|●认定申请表 ●二级以上医院病历 ○检查检验报告
T11|B|公积金购房提取|3|12|●身份证 ●购房合同 ○首付款凭证 ◇不动产登记信息
T12|C|二手房转移登记(一件事)|1|30|●登记申请书 ●双方身份证 ●不动产权证书 ●买卖合同 ◇完税信息 ○婚姻情况证明
T13|C|不动产抵押权登记|1|20|●登记申请书 ●不动产权证书 ●主债权合同与抵押合同 ◇双方身份证明
T14|C|不动产登记信息查询|即|5|●身份证 ●查询申请书
T15|C|契税申报|即|10|●纳税申报表 ●权属转移合同 ◇身份证
T16|C|水电气暖联动过户|1|10|●联动申请表 ◇不动产权信息 ○上期缴费单
T17|D|居民身份证换领、补领|20|8|●本人到场采集照片指纹 ●旧证或户口簿
T18|D|出生登记|即|15|●出生医学证明 ●父母身份证 ●父或母户口簿 ○结婚证
T19|D|户口迁移(市内)|3|15|●迁移申请 ●身份证 ●迁入地户口簿 ○合法稳定住所证明
T20|D|普通护照签发申请|7|15|●申请表 ●身份证 ●证件照片
T21|A|高龄津贴申请|10|10|●身份证 ●申请表 ○本人银行卡
T22|A|残疾人证申办、换领|20|12|●申请表 ●身份证 ●证件照片 ○原残疾人证
T23|A|最低生活保障申请|20|20|●申请书 ●家庭成员身份证 ●核对授权书 ○收入情况说明
T24|A|就业失业登记|即|8|●身份证 ○解除劳动关系证明
T25|A|教师资格认定现场确认|15|12|●身份证 ●体检合格证明 ◇学历信息 ○普通话等级证书
T26|A|老年人优待证|即|6|●身份证 ○近期照片
T27|A|道路运输从业资格换证|即|10|●申请表 ●身份证 ○原从业资格证 ◇驾驶证信息
T28|A|新生儿一件事|3|25|●出生医学证明 ●父母身份证 ●户口簿 ○结婚证
T29|A|综合咨询|即|4|
T30|F|统一出件|即|3|●领取凭证或身份证 ○委托书(仅代领时)
T31|G|跨省通办异地收件|转|18|
T32|H|办不成事反映|5|20|
`

const kinds = { '●': 'main', '○': 'later', '◇': 'shared' } as const

export const demoItems: Item[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [item = '', queue = '', name = '', limit = '', minutes = '', materials = ''] = line.split('|')
    const days = /^\d+$/.test(limit) ? { days: Number(limit) } : {}
    const kind = limit === '即' ? 'instant' : limit === '转' ? 'referred' : 'days'
    return { item, name, queue, minutes: Number(minutes), kind, ...days, materials: materialsOf(materials) }
  })

function materialsOf(text: string): Material[] {
  return text
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => ({ name: each.slice(1), kind: kinds[each[0] as keyof typeof kinds] }))
}
