import type { Anchor } from '@tocsin/engine';
import { conditionNames, conditionWords, findState, textIn } from '@tocsin/engine';
import { useLanguage } from '../../../app/i18n/language.ts';
import { anchorNode } from '../../../canvas/model/target-ends.ts';
import { useDesk } from '../desk/desk-context.ts';
import classes from './panels.module.css';

const WORDS: Readonly<Record<Anchor['on'], readonly [zh: string, en: string]>> = {
  declared: ['事件宣布', 'the incident is declared'],
  ended: ['处置结束', 'the run ends'],
  entered: ['进入', 'enters'],
  left: ['离开', 'leaves'],
  opened: ['轮到', 'opens'],
  acknowledged: ['接收', 'acknowledged'],
  started: ['开始', 'started'],
  done: ['完成', 'done'],
  decided: ['决定', 'decided'],
  field: ['填报', 'given'],
  true: ['成立', 'holds'],
  level: ['定级', 'level set'],
  warned: ['预警', 'warned'],
  missed: ['超时', 'missed'],
};

/** A moment of a run in words; the state it hangs on can be gone to. */
export function AnchorText({ anchor }: { readonly anchor: Anchor }) {
  const language = useLanguage();
  const desk = useDesk();
  const word = WORDS[anchor.on][language === 'zh' ? 0 : 1];
  const node = anchorNode(anchor);
  if (node !== undefined) {
    const state = findState(desk.runbook, node)?.state;
    return (
      <button type="button" className={classes.link} onClick={() => desk.goTo(node)}>
        {state ? textIn(state.title, language) : node}
        <small> {word}</small>
      </button>
    );
  }
  return `${subject(anchor, desk.runbook, language)} ${word}`.trim();
}

function subject(
  anchor: Anchor,
  runbook: ReturnType<typeof useDesk>['runbook'],
  language: 'zh' | 'en',
): string {
  const nameIn = (
    things:
      | readonly { readonly id: string; readonly name: { zh: string; en: string } }[]
      | undefined,
    id: string,
  ): string => {
    const found = things?.find((thing) => thing.id === id);
    return found ? textIn(found.name, language) : id;
  };
  switch (anchor.on) {
    case 'field':
      return nameIn(runbook.fields, anchor.field);
    case 'true':
      return conditionWords(anchor.when, conditionNames(runbook), language);
    case 'level':
      return anchor.level === undefined ? '' : nameIn(runbook.levels?.scale, anchor.level);
    case 'warned':
    case 'missed': {
      const target = runbook.targets?.find(({ id }) => id === anchor.target);
      return target ? textIn(target.title, language) : anchor.target;
    }
    default:
      return '';
  }
}
