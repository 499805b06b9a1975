import type { Checked } from '../check/use-checked.ts';
import { NodeInspector } from '../inspector/node-inspector.tsx';
import { PlanInspector } from '../inspector/plan-inspector.tsx';
import { TargetInspector } from '../inspector/target-inspector.tsx';
import { FindingsPanel } from '../panels/findings-panel.tsx';
import { FormsPanel } from '../panels/forms-panel.tsx';
import { GapsPanel } from '../panels/gaps-panel.tsx';
import { GroupsPanel } from '../panels/groups-panel.tsx';
import { LevelsPanel } from '../panels/levels-panel.tsx';
import { NoticesPanel } from '../panels/notices-panel.tsx';
import { ResourcesPanel } from '../panels/resources-panel.tsx';
import { TargetsPanel } from '../panels/targets-panel.tsx';
import { UpkeepPanel } from '../panels/upkeep-panel.tsx';
import { TryPanel } from '../try/try-panel.tsx';
import type { Trying } from '../try/use-trial.ts';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { useDesk } from './desk-context.ts';
import type { PanelName } from './panel-rail.tsx';

interface Props {
  readonly panel: PanelName;
  readonly selected: string | undefined;
  readonly checked: Checked;
  readonly trying: Trying;
}

/** The panel that is open. */
export function DeskPanel({ panel, selected, checked, trying }: Props) {
  const { selectedTarget } = useDesk();
  switch (panel) {
    case 'selected':
      if (selectedTarget !== undefined) {
        return <TargetInspector key={selectedTarget} id={selectedTarget} />;
      }
      return selected === undefined ? (
        <PlanInspector />
      ) : (
        <NodeInspector key={selected} id={selected} findings={checked.findings} />
      );
    case 'groups':
      return <GroupsPanel />;
    case 'levels':
      return <LevelsPanel />;
    case 'targets':
      return <TargetsPanel />;
    case 'notices':
      return <NoticesPanel />;
    case 'forms':
      return <FormsPanel />;
    case 'gaps':
      return <GapsPanel />;
    case 'resources':
      return <ResourcesPanel />;
    case 'upkeep':
      return <UpkeepPanel />;
    case 'findings':
      return <FindingsPanel checked={checked} />;
    case 'try':
      return <TryPanel trying={trying} selected={selected} />;
    case 'versions':
      return <VersionsPanel />;
  }
}
