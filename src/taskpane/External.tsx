import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import { Disclosure } from './Disclosure';
import type { Externals } from './externals';
import { Section } from './Section';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export type ExternalProps = { readonly externals: Externals; readonly text: AllMessages };

/** Who of those addressed one by one is external, and who sees them. */
export const External = ({ externals, text }: ExternalProps) => {
  const styles = useStyles();
  const { counts, people, more } = externals;
  return (
    <Section heading={text['pane-external']()}>
      {counts.map((count) => (
        <Text key={count}>{count}</Text>
      ))}
      <Disclosure label={text['pane-external-names']()}>
        {people.map(({ key, name, address }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {address !== '' && (
              <Caption1 className={styles.quiet}>
                {' '}
                <bdi>{address}</bdi>
              </Caption1>
            )}
          </li>
        ))}
        {more !== '' && <li>{more}</li>}
      </Disclosure>
    </Section>
  );
};
