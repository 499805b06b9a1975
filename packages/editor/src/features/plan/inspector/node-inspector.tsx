import type { ChartState, Finding } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { kindWord } from '../../../canvas/words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { IdTag } from '../inputs/id-tag.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { FindingList } from '../panels/finding-list.tsx';
import { ContainerFields } from './container-fields.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { HistoryFields } from './history-fields.tsx';
import classes from './inspector.module.css';
import { LinkFields } from './link/link-fields.tsx';
import { NodeTargets } from './node-targets.tsx';
import { NodeGaps, NodeSources } from './provenance.tsx';
import { Section } from './section.tsx';
import { StepFields } from './step-fields.tsx';
import { TransitionList } from './transition-list.tsx';
import { WaitFields } from './wait-fields.tsx';

interface Props {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What a selected state is and says, each part to be edited where it stands. */
export function NodeInspector({ id, findings }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const state = findState(runbook, id)?.state;
  if (!state) return null;
  const own = findings.filter((finding) => finding.node === id);
  return (
    <div className={classes.inspector}>
      <div className={classes.kind}>
        <h2>{kindWord(language, state.kind)}</h2>
        <IdTag what={{ of: 'state', id }} />
      </div>
      <TextPair
        at={{ of: 'state', id }}
        name="title"
        label={t('title')}
        value={state.title}
        isTitle
      />
      <TextPair
        at={{ of: 'state', id }}
        name="text"
        label={t('text')}
        value={state.text}
        rows={2}
      />
      {own.length > 0 && (
        <Section title={t('findings')} count={own.length}>
          <FindingList findings={own} />
        </Section>
      )}
      <KindFields state={state} />
      {state.kind !== 'final' && state.kind !== 'history' && <TransitionList state={state} />}
      <NodeTargets id={id} />
      <NodeSources state={state} />
      <NodeGaps id={id} />
    </div>
  );
}

function KindFields({ state }: { readonly state: ChartState }) {
  switch (state.kind) {
    case 'step':
      return <StepFields step={state} />;
    case 'decision':
      return <DecisionFields decision={state} />;
    case 'wait':
      return <WaitFields wait={state} />;
    case 'history':
      return <HistoryFields history={state} />;
    case 'link':
      return <LinkFields link={state} />;
    case 'phase':
    case 'compound':
    case 'lane':
      return <ContainerFields container={state} />;
    default:
      return null;
  }
}
