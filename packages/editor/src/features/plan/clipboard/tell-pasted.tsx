import { notifications } from '@mantine/notifications';
import type { Text } from '@tocsin/engine';
import { TextView } from '../../../ui/text-view.tsx';

const TITLE: Text = { zh: '已粘贴，有些没能带过来', en: 'Pasted; some of it could not come along' };

/** Tells what a paste left out. Stays until it is closed: it names what there is to mend. */
export function tellPasted(words: readonly Text[]): void {
  if (words.length === 0) return;
  notifications.show({
    color: 'yellow',
    autoClose: false,
    title: <TextView text={TITLE} plain />,
    message: words.map((text) => (
      <div key={text.en}>
        <TextView text={text} plain />
      </div>
    )),
  });
}
