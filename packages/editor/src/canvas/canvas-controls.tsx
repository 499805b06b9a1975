import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMap2, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { canvasMessages } from './messages.ts';

interface Props {
  readonly hasMap: boolean;
  readonly onToggleMap: () => void;
  readonly children?: ReactNode;
}

/** Room above for the tools that float over the canvas. */
export const FIT = {
  padding: { top: '54px', right: '24px', bottom: '24px', left: '24px' },
  maxZoom: 1,
  duration: 220,
} as const;

/** Zoom, fit and the overview map, in the corner of the canvas. */
export function CanvasControls({ hasMap, onToggleMap, children }: Props) {
  const t = useText(canvasMessages);
  const flow = useReactFlow();
  return (
    <Panel position="bottom-left" className="cv-controls">
      <Button label={t('zoomIn')} onClick={() => void flow.zoomIn({ duration: 120 })}>
        <IconPlus size={16} />
      </Button>
      <Button label={t('zoomOut')} onClick={() => void flow.zoomOut({ duration: 120 })}>
        <IconMinus size={16} />
      </Button>
      <Button label={t('fit')} onClick={() => void flow.fitView(FIT)}>
        <IconFocusCentered size={16} />
      </Button>
      <Button label={t('map')} isOn={hasMap} onClick={onToggleMap}>
        <IconMap2 size={16} />
      </Button>
      {children}
    </Panel>
  );
}

function Button(props: {
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={props.label} position="right" openDelay={400}>
      <ActionIcon
        variant={props.isOn ? 'light' : 'subtle'}
        color="gray"
        size={30}
        aria-label={props.label}
        aria-pressed={props.isOn}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
