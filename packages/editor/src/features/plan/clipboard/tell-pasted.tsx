import { notifications } from '@mantine/notifications';
import type { Text } from '@tocsin/engine';
import { TextView } from '../../../ui/text-view.tsx';

const LEFT_OUT: Text = {
  zh: '已粘贴，有些没能带过来',
  en: 'Pasted; some of it could not come along',
};
const CHANGED: Text = { zh: '已粘贴，有几处请留意', en: 'Pasted; please look at these' };

/** Tells what a paste left out or changed. Stays until it is closed: it names what there is to mend. */
export function tellPasted(words: readonly Text[], isComplete: boolean): void {
  if (words.length === 0) return;
  notifications.show({
    color: 'yellow',
    autoClose: false,
    title: <TextView text={isComplete ? CHANGED : LEFT_OUT} plain />,
    message: words.map((text) => (
      <div key={text.en}>
        <TextView text={text} plain />
      </div>
    )),
  });
}
