import { Avatar, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowReplyAllRegular } from '@fluentui/react-icons/svg/arrow-reply-all';
import type { Recipient } from '../host/item';
import { owner } from '../stories/cast';
import type { StoryMessage } from '../stories/story';
import { noticeOf } from './departure-words';
import type { Sent } from './page-state';
import { type ReplyKind, replyTo } from './reply';
import { usePage, useSimulation } from './SimulationContext';

const useStyles = makeStyles({
  pane: { padding: '16px 24px', display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  people: { display: 'flex', gap: '12px', alignItems: 'center' },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  empty: { margin: 'auto', padding: '48px 24px', color: tokens.colorNeutralForeground3 },
});

const namesOf = (recipients: readonly Recipient[]): string =>
  recipients.map(({ name }) => name).join(', ');

const line = (label: string, recipients: readonly Recipient[]): string =>
  recipients.length === 0 ? '' : `${label}: ${namesOf(recipients)}`;

const replies: readonly (readonly [ReplyKind, string, typeof ArrowReplyRegular])[] = [
  ['reply', 'Reply', ArrowReplyRegular],
  ['replyAll', 'Reply all', ArrowReplyAllRegular],
  ['forward', 'Forward', ArrowForwardRegular],
];

type Shown = {
  readonly subject: string;
  readonly from: Recipient;
  readonly lines: readonly string[];
  readonly body: string;
};

const ofMessage = ({ subject, from, to, cc = [], body }: StoryMessage): Shown => ({
  subject,
  from,
  lines: [line('To', to), line('Cc', cc)],
  body,
});

const ofSent = ({ item, departure }: Sent): Shown => ({
  subject: item.subject || '(no subject)',
  from: item.from,
  lines: [line('To', item.to), line('Cc', item.cc), line('Bcc', item.bcc), noticeOf(departure)],
  body: item.body,
});

export const ReadingPane = () => {
  const simulation = useSimulation();
  const { folder, inbox, sent, openId, notice } = usePage();
  const styles = useStyles();
  const message = folder === 'inbox' ? inbox.find(({ id }) => id === openId) : undefined;
  const departed = folder === 'sent' ? sent.find(({ item }) => item.id === openId) : undefined;
  const shown = message ? ofMessage(message) : departed && ofSent(departed);
  if (shown === undefined) {
    return (
      <Text className={styles.empty} role="status">
        {notice || 'Nothing is selected.'}
      </Text>
    );
  }
  return (
    <article className={styles.pane} aria-label={`Message: ${shown.subject}`}>
      <h2 className={styles.title}>{shown.subject}</h2>
      {message && (
        <div className={styles.actions}>
          {replies.map(([kind, name, Icon]) => (
            <Button
              key={kind}
              icon={<Icon />}
              onClick={() => simulation.write(replyTo(message, kind, owner))}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.people}>
        <Avatar name={shown.from.name} color="colorful" aria-hidden />
        <div className={styles.names}>
          <Text weight="semibold">{shown.from.name}</Text>
          {shown.lines
            .filter((text) => text !== '')
            .map((text) => (
              <Text key={text} size={200} className={styles.quiet}>
                {text}
              </Text>
            ))}
        </div>
      </div>
      <Text className={styles.body}>{shown.body}</Text>
    </article>
  );
};
