import type { ChartState, Language, Option, Runbook } from '@tocsin/engine';
import { conditionNames, textIn } from '@tocsin/engine';
import { comma } from '../punctuation.ts';
import { kindWord, word } from '../words.ts';
import { buildEdges } from './build-edges.ts';
import type { CanvasModel, CanvasNode, Chip, OptionRow } from './canvas-model.ts';
import { groupTints } from './group-tints.ts';
import { linkChips, stepChips, waitChips } from './node-chips.ts';
import { targetArcs, targetBadges } from './target-badges.ts';

/** The picture of a runbook in one language: pure, and the same for the same document. */
export function buildCanvasModel(runbook: Runbook, language: Language): CanvasModel {
  const fields = conditionNames(runbook);
  const levels = new Map((runbook.levels?.scale ?? []).map((level) => [level.id, level]));
  const groups = new Map(runbook.groups.map((group) => [group.id, group]));
  const tints = groupTints(runbook);
  const badges = targetBadges(runbook, language);
  const gaps = gapsByNode(runbook);
  const groupName = (id: string): string => {
    const group = groups.get(id);
    return group ? textIn(group.name, language) : id;
  };
  const chipContext = { language, fields, levels, groupName };
  const nodes = new Map<string, CanvasNode>();
  const allEdges = buildEdges(runbook.chart.states, { language, fields });
  const leading = new Set(allEdges.filter(({ kind }) => kind === 'option').map(({ id }) => id));

  const visit = (
    state: ChartState,
    parent: string | undefined,
    depth: number,
    inherited: string | undefined,
    isInitial: boolean,
  ): void => {
    const group = ('group' in state ? state.group : undefined) ?? inherited;
    const own = 'group' in state && state.group !== inherited ? state.group : undefined;
    const role = 'owner' in state && state.owner ? textIn(state.owner, language) : undefined;
    const owner = [own === undefined ? undefined : groupName(own), role]
      .filter(Boolean)
      .join(' · ');
    const title = textIn(state.title, language) || word(language, 'untitled');
    const chips: Chip[] = [];
    if (isInitial) chips.push(initialChip(language));
    if (state.kind === 'step') chips.push(...stepChips(state, chipContext));
    if (state.kind === 'wait') chips.push(...waitChips(state, chipContext));
    if (state.kind === 'link') chips.push(...linkChips(state, chipContext));
    if (state.kind === 'decision' && state.auto) {
      chips.push({ kind: 'auto', label: word(language, 'auto'), hint: word(language, 'auto') });
    }
    const lead = state.kind === 'lane' && group ? groups.get(group)?.lead : undefined;
    const targets = badges.get(state.id) ?? [];
    nodes.set(state.id, {
      id: state.id,
      kind: state.kind,
      parent,
      depth,
      children: 'states' in state ? state.states.map((child) => child.id) : [],
      flow: 'states' in state && state.kind !== 'parallel' ? (state.flow ?? 'sequence') : undefined,
      phase: 'phase' in state ? state.phase : undefined,
      title,
      untranslated: state.title[language] === '',
      owner: state.kind === 'lane' || owner === '' ? undefined : owner,
      subtitle: lead ? textIn(lead, language) : undefined,
      tint: group === undefined ? undefined : tints.get(group),
      chips,
      targets,
      options:
        state.kind === 'decision' ? state.options.map(optionRow(language, state.id, leading)) : [],
      marks: state.kind === 'step' ? (state.marks ?? []) : [],
      cites: state.cites?.length ?? 0,
      inferred: state.inferred !== undefined,
      gaps: gaps.get(state.id) ?? 0,
      critical: state.kind === 'step' && state.critical === true,
      aria: [
        kindWord(language, state.kind),
        title,
        owner,
        ...chips.map((chip) => chip.label),
        ...targets.map((target) => `${target.title} ${target.label}`),
      ]
        .filter(Boolean)
        .join(comma(language)),
    });
    if ('states' in state) {
      const initial = state.kind === 'parallel' ? undefined : state.initial;
      state.states.forEach((child, index) => {
        visit(child, state.id, depth + 1, group, index > 0 && child.id === initial);
      });
    }
  };

  const { chart } = runbook;
  chart.states.forEach((state, index) => {
    visit(state, undefined, 0, undefined, index > 0 && state.id === chart.initial);
  });
  const edges = allEdges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  return {
    language,
    nodes,
    roots: chart.states.map((state) => state.id),
    edges,
    arcs: targetArcs(runbook, language),
  };
}

const initialChip = (language: Language): Chip => ({
  kind: 'initial',
  label: word(language, 'initial'),
  hint: word(language, 'initial'),
});

const optionRow =
  (language: Language, decision: string, leading: ReadonlySet<string>) =>
  (option: Option): OptionRow => ({
    id: option.id,
    label: textIn(option.title, language) || option.id,
    leads: leading.has(`o:${decision}:${option.id}`),
  });

function gapsByNode(runbook: Runbook): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const gap of runbook.gaps ?? []) {
    for (const about of gap.about ?? []) count.set(about, (count.get(about) ?? 0) + 1);
  }
  return count;
}
