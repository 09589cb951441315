import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useState } from 'react';
import { findPolicyProblems, type PolicyProblem } from './policy-problems';
import { fetchText } from './services-client';
import { changeServices } from './settings';
import { useSimulation } from './SimulationContext';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100% - 32px)' },
  text: {
    height: '46vh',
    maxHeight: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
  },
  problems: { margin: '4px 0 0', paddingLeft: '18px', maxHeight: '120px', overflowY: 'auto' },
});

const checkDelay = 250;

const useProblems = (text: string): readonly PolicyProblem[] | undefined => {
  const [problems, setProblems] = useState<readonly PolicyProblem[]>();
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      void findPolicyProblems(text).then((found) => {
        if (!isStale) setProblems(found);
      });
    }, checkDelay);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return problems;
};

const headline = (problems: readonly PolicyProblem[]): string => {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return problems.every(({ isHarmless }) => isHarmless)
    ? `${count}: the add-in ignores what it does not know.`
    : `${count}: the add-in keeps its last good policy.`;
};

const Verdict = ({ problems }: { readonly problems: readonly PolicyProblem[] | undefined }) => {
  const styles = useStyles();
  if (problems === undefined) return null;
  if (problems.length === 0) {
    return (
      <MessageBar intent="success">
        <MessageBarBody>This policy is valid.</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{headline(problems)}</MessageBarTitle>
        <ul className={styles.problems}>
          {problems.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};

const Editor = ({ initial, onDone }: { readonly initial: string; readonly onDone: () => void }) => {
  const simulation = useSimulation();
  const styles = useStyles();
  const [text, setText] = useState(initial);
  const problems = useProblems(text);
  const apply = async (policyText: string | null): Promise<void> => {
    await changeServices(simulation, { policyText });
    onDone();
  };
  return (
    <DialogBody>
      <DialogTitle>Policy</DialogTitle>
      <DialogContent>
        <Field label="policy.json as it is served" hint="The next Send asks for it anew.">
          <Textarea
            textarea={{ className: styles.text, spellCheck: false }}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Verdict problems={problems} />
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={() => void apply(null)}>Reset</Button>
        <DialogTrigger disableButtonEnhancement>
          <Button>Cancel</Button>
        </DialogTrigger>
        <Button appearance="primary" onClick={() => void apply(text)}>
          Apply
        </Button>
      </DialogActions>
    </DialogBody>
  );
};

export const PolicyEditor = () => {
  const styles = useStyles();
  const [served, setServed] = useState<string>();
  const comeBack = useRestoreFocusTarget();
  return (
    <>
      <Button
        {...comeBack}
        size="small"
        icon={<EditRegular />}
        onClick={() =>
          void fetchText('/policy.json')
            .catch(() => '')
            .then(setServed)
        }
      >
        Edit policy
      </Button>
      <Dialog open={served !== undefined} onOpenChange={() => setServed(undefined)}>
        <DialogSurface className={styles.surface}>
          {served !== undefined && <Editor initial={served} onDone={() => setServed(undefined)} />}
        </DialogSurface>
      </Dialog>
    </>
  );
};
