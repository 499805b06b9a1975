import { notifications } from '@mantine/notifications';
import type { Problem } from '@tocsin/engine';
import { TextView } from '../../ui/text-view.tsx';
import { useText } from '../i18n/define-messages.ts';
import { dataMessages } from './messages.ts';

/** Tells why an act did not come about. Stays until it is closed: nothing expires during a run. */
export function tellProblems(title: 'refused' | 'failed', problems: readonly Problem[]): void {
  notifications.show({
    color: title === 'refused' ? 'orange' : 'red',
    autoClose: false,
    title: <Title name={title} />,
    message: problems.map((problem) => (
      <div key={`${problem.code} ${problem.path}`}>
        <TextView text={problem.message} plain />
      </div>
    )),
  });
}

function Title({ name }: { readonly name: 'refused' | 'failed' }) {
  const t = useText(dataMessages);
  return t(name);
}
