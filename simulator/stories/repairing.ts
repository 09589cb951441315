import {
  colleagues,
  contactGroup,
  estates,
  guests,
  midwives,
  person,
  steering,
  wardSeven,
} from './cast';
import { crowd } from './crowd';
import { draft, type StoryGroup } from './start';

const manyMessage = (lookAt: string) => ({
  lookAt,
  start: draft(crowd.to, 'Moving day', 'We move on Friday.', { cc: crowd.cc, bcc: crowd.bcc }),
});

export const repairing: StoryGroup = {
  title: 'Changing whom it reaches',
  stories: [
    {
      id: 'lists-in-three-fields',
      title: 'Lists in To, Cc and Bcc',
      lookAt:
        'Open “Who gets this?”: remove one list, move another to Bcc, or all of them at once. Every change has an Undo.',
      start: draft([estates, person('Priya Abbott')], 'Car park', 'The car park is closed.', {
        cc: [midwives],
        bcc: [wardSeven],
      }),
    },
    {
      id: 'list-twice',
      title: 'One list in two fields',
      lookAt: 'The same list in To and Cc reaches its people once. Remove takes out both entries.',
      start: draft([midwives, ...colleagues], 'Survey', 'Please fill in the survey.', {
        cc: [midwives],
      }),
    },
    {
      id: 'lists-and-outsiders',
      title: 'Lists and people outside',
      lookAt:
        'Two lists and 30 outsiders who see one another. Move the lists, or the people outside, to Bcc: the others stay where they are.',
      start: draft([estates, ...guests(15), midwives], 'Open day', 'You are invited.', {
        cc: [...colleagues, ...guests(15, 16)],
      }),
    },
    {
      id: 'exact-overlap',
      title: 'Two lists of the same people',
      lookAt: 'Twice the same 400 people: members are read, and it is 400, not 800.',
      start: draft(steering, 'Agenda', 'The agenda for Monday.'),
      policy: { thresholds: { new: { warn: 250, confirm: 500, block: 25_000 } } },
      services: { graph: true },
    },
    {
      id: 'contact-group',
      title: 'A contact group among the recipients',
      lookAt:
        'Outlook gives a personal contact group no address and no members: nobody can tell how many people it is.',
      start: draft([contactGroup, ...colleagues], 'Saturday', 'Shall we play on Saturday?'),
    },
    {
      id: 'many-web',
      title: '1,500 recipients on the web',
      ...manyMessage(
        '500 in each field, lists and outsiders among them. Move the lists to Bcc, then Undo: nobody is lost and nobody doubled.',
      ),
    },
    {
      id: 'many-mac',
      title: '1,500 recipients on Mac',
      ...manyMessage(
        'The same on Mac, where a field has no limit and values of the session come late.',
      ),
      client: { platform: 'Mac', band: '1.14' },
    },
  ],
};
