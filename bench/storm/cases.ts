import type { Behaviour, StormCase } from './case';

/** The same for every case, so that one number a reading is left to fit. */
export const behaviour: Behaviour = {
  looks: { medianMinutes: 20, spread: 1 },
  writingMinutes: 1,
  patience: 5,
  automaticShare: 0,
};

/** The storms of which somebody published how many copies were delivered. All numbers and sources: test/scenarios/storms/storms.ts. */
export const cases: readonly StormCase[] = [
  {
    id: 'nhs-2016',
    name: 'NHSmail',
    date: '14 November 2016',
    startedAt: Date.UTC(2016, 10, 14, 8, 29),
    openMinutes: 76, // 08:29 to 09:45
    copiesPerSecond: 16_000, // assumed; one person counted 123 messages by noon and 411 by 14:30
    countedAfterMinutes: 361, // 14:30
    published: { from: 140_000_000, to: 500_000_000, text: '140 million to 500 million' },
    readings: [
      {
        id: 'board-paper',
        recipients: 850_000,
        mails: 500_000_000,
        source: '500 million by the board paper',
        replyShare: 0.000_112,
      },
      {
        id: 'statistician',
        recipients: 840_000,
        mails: 186_000_000,
        source: '186 million by a statistician on the day',
        replyShare: 0.000_045_5,
      },
      {
        id: 'digital-health',
        recipients: 840_000,
        mails: 250_000_000,
        source: 'more than 250 million by Digital Health',
        replyShare: 0.000_061_2,
      },
      {
        id: 'business-insider',
        recipients: 1_200_000,
        mails: 140_000_000,
        source: 'more than 140 million by Business Insider',
        replyShare: 0.000_017_8,
      },
    ],
  },
  {
    id: 'bedlam-1997',
    name: 'Microsoft, Bedlam DL3',
    date: '14 October 1997',
    startedAt: Date.UTC(1997, 9, 14, 9, 0), // the hour is assumed
    openMinutes: 60, // about 1 hour for the mails
    copiesPerSecond: 5_000, // assumed; 15 million in about an hour are 4,200
    countedAfterMinutes: 480,
    published: { from: 15_000_000, to: 15_500_000, text: '15 million to 15.5 million' },
    readings: [
      {
        id: 'first-number',
        recipients: 13_000,
        mails: 15_000_000,
        source: '15 million by the Exchange team',
        replyShare: 0.016_5,
      },
      {
        id: 'later-number',
        recipients: 25_000,
        mails: 15_000_000,
        source: '15 million by the Exchange team',
        replyShare: 0.004_44,
      },
    ],
  },
  {
    id: 'dhs-2007',
    name: 'US Homeland Security daily report',
    date: '3 October 2007',
    startedAt: Date.UTC(2007, 9, 3, 8, 19),
    openMinutes: 581, // from 08:19, one day: until 18:00 is assumed
    copiesPerSecond: 500, // assumed
    countedAfterMinutes: 581,
    published: { from: 2_000_000, to: 2_200_000, text: '2 million to 2.2 million' },
    readings: [
      {
        id: 'press',
        recipients: 7_500,
        mails: 2_200_000,
        source: '2.2 million by the New York Times',
        replyShare: 0.001_09,
      },
    ],
  },
  {
    id: 'cisco-2013',
    name: 'Cisco, sep_training1',
    date: '18 September 2013',
    startedAt: Date.UTC(2013, 8, 18, 9, 0), // the hour is assumed
    openMinutes: 240, // until the list was pulled, same day: 4 hours are assumed
    copiesPerSecond: 2_000, // assumed
    countedAfterMinutes: 480,
    published: { from: 3_500_000, to: 4_500_000, text: '4 million, rounded' },
    readings: [
      {
        id: 'register',
        recipients: 23_565,
        mails: 4_000_000,
        source: '4 million by The Register',
        replyShare: 0.000_447,
      },
      {
        id: 'wikipedia',
        recipients: 23_570,
        mails: 4_000_000,
        source: '4 million by The Register',
        replyShare: 0.000_447,
      },
    ],
  },
];
