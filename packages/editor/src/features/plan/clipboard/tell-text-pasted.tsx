import { notifications } from '@mantine/notifications';
import type { Text } from '@tocsin/engine';
import { TextView } from '../../../ui/text-view.tsx';

const TITLE: Text = { zh: '已按行粘贴为步骤', en: 'Pasted as steps, one a line' };

/** Tells how many steps a text became and where they are; said in passing, as they are selected and can be taken back at once. */
export function tellTextPasted(count: number, into: Text | undefined): void {
  const where = {
    zh: into ? `放在“${into.zh || into.en}”里` : '放在最上层',
    en: into ? `in “${into.en || into.zh}”` : 'at the top',
  };
  const text = {
    zh: `共 ${count} 个步骤，${where.zh}。撤销一次即可全部收回。`,
    en: `${count === 1 ? 'One step' : `${count} steps`} ${where.en}. One undo takes all of it back.`,
  };
  notifications.show({
    title: <TextView text={TITLE} plain />,
    message: <TextView text={text} plain />,
  });
}
