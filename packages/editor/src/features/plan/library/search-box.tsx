import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/define-messages.ts';
import classes from './library-page.module.css';
import { libraryMessages } from './messages.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useText(libraryMessages);
  return (
    <TextInput
      className={classes.search ?? ''}
      type="search"
      size="md"
      aria-label={t('search')}
      placeholder={t('search.placeholder')}
      leftSection={<IconSearch size={18} stroke={1.6} />}
      rightSection={
        value && (
          <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => onChange('')} />
        )
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('');
      }}
    />
  );
}
