import type { Text } from '../../text.ts';

/** Work of which two owners are one too many, known by the words plans use for it. */
export interface SoleDuty {
  readonly name: Text;
  readonly zh: RegExp;
  readonly en: RegExp;
}

export const SOLE_DUTIES: readonly SoleDuty[] = [
  {
    name: { zh: '对外发布信息、面对媒体', en: 'publishing information and facing the media' },
    zh: /(对外|向社会|向公众|面向公众|媒体|舆论|新闻).{0,14}(发布|公布|宣传|报道|沟通|引导|联络|联系|协调|口径|表态|关系)|(发布|公布|引导|协调|联络|联系).{0,14}(对外|媒体|舆论|新闻|公众|社会)|(?<!内部.{0,4})发布.{0,10}(信息|消息|公告|声明|灾情|进展)|(信息|消息|灾情|进展).{0,8}发布/,
    en: /\b(media|press|public opinion|to the (public|outside)|outside world)\b/i,
  },
  {
    name: { zh: '调配物资', en: 'allocating supplies' },
    zh: /(物资|器材|装备).{0,8}(调配|调度|分配|调拨|供应)|(调配|调度|分配|调拨|供应).{0,8}(物资|器材|装备)/,
    en: /\b(allocat|distribut|suppl)\w*\b.{0,30}\b(supplies|materials|goods|equipment)\b|\bsupplies\b.{0,30}\b(allocat|distribut)\w*/i,
  },
  {
    name: { zh: '启动预案', en: 'putting the plan into force' },
    zh: /(启动|宣布启动).{0,6}(应急)?(预案|响应)/,
    en: /\b(activat\w*|put\w*|set\w*)\b.{0,20}\b(plan|response)\b/i,
  },
  {
    name: { zh: '拟定处置方案', en: 'drawing up the response scheme' },
    zh: /(制定|拟定|拟订|制订|确定|研究).{0,6}(应急|响应|处置|救援|抢险)?(处置|响应|救援|应对)?(方案|对策)/,
    en: /\b(draw\w*|work\w* out|set\w*|fix\w*|prepar\w*)\b.{0,20}\b(scheme|response plan|handling plan)\b/i,
  },
];
