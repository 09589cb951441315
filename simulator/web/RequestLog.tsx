import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentBulletListRegular } from '@fluentui/react-icons/svg/document-bullet-list';
import { useState } from 'react';
import { requestsOf } from './page-state';
import type { LoggedRequest } from './services-client';
import { summaryOf } from './send-summary';
import { usePage } from './SimulationContext';

const useStyles = makeStyles({
  surface: {
    maxWidth: '860px',
    width: 'calc(100% - 32px)',
    maxHeight: 'calc(100vh - 48px)',
  },
  path: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  own: { backgroundColor: tokens.colorBrandBackground2 },
  narrow: { width: '76px' },
  inner: { margin: 0, paddingLeft: '16px' },
});

const readable = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

type RowProps = { readonly request: LoggedRequest; readonly isOfLastSend: boolean };

const Row = ({ request, isOfLastSend }: RowProps) => {
  const styles = useStyles();
  return (
    <TableRow className={isOfLastSend ? styles.own : undefined}>
      <TableCell className={styles.narrow}>{request.kind}</TableCell>
      <TableCell>
        <div className={styles.path}>
          {request.method} {readable(request.path)}
          {request.inner.length > 0 && (
            <ul className={styles.inner}>
              {request.inner.map((line, index) => (
                <li key={`${index} ${line}`}>{readable(line)}</li>
              ))}
            </ul>
          )}
        </div>
      </TableCell>
      <TableCell className={styles.narrow}>{request.status || 'none'}</TableCell>
      <TableCell className={styles.narrow}>{request.ms} ms</TableCell>
    </TableRow>
  );
};

const LogTable = () => {
  const { lastSend, requests } = usePage();
  const styles = useStyles();
  const ofLastSend = requestsOf(lastSend, requests);
  if (requests.length === 0) return <Text>The add-in has asked for nothing yet.</Text>;
  return (
    <Table size="small" aria-label="Requests of the add-in, newest first">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.narrow}>Kind</TableHeaderCell>
          <TableHeaderCell>Request</TableHeaderCell>
          <TableHeaderCell className={styles.narrow}>Status</TableHeaderCell>
          <TableHeaderCell className={styles.narrow}>Time</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {requests
          .map((request, index) => (
            <Row
              key={`${index} ${request.at}`}
              request={request}
              isOfLastSend={ofLastSend.includes(request)}
            />
          ))
          .reverse()}
      </TableBody>
    </Table>
  );
};

export const RequestLog = () => {
  const { lastSend, requests } = usePage();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const comeBack = useRestoreFocusTarget();
  return (
    <>
      <Button
        {...comeBack}
        size="small"
        icon={<DocumentBulletListRegular />}
        onClick={() => setOpen(true)}
      >
        Requests
      </Button>
      <Text size={200} weight="semibold" role="status">
        {summaryOf(lastSend, requests)}
      </Text>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
        <DialogSurface className={styles.surface}>
          <DialogBody>
            <DialogTitle
              action={
                <DialogTrigger action="close">
                  <Button appearance="subtle" aria-label="Close" icon={<Dismiss24Regular />} />
                </DialogTrigger>
              }
            >
              Requests
            </DialogTitle>
            <DialogContent>
              <LogTable />
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
};
