import type { Storm } from './storm';

/**
 * The storms of which somebody published how many people they reached. The expected actions are those of the default
 * thresholds (new: 250, 2,500, 25,000; reply to all: 50, 500, 5,000; a step applies from its number on), worked out
 * by hand.
 */
export const storms: readonly Storm[] = [
  {
    id: 'nhs-2016',
    name: 'NHSmail',
    date: '2016-11-14',
    addressed: 'one dynamic distribution list',
    field: 'to',
    recipients: [
      {
        count: 840_000,
        source: 'Digital Health 2016-11-15; The Guardian 2016-11-14; BBC',
        first: 'block',
        reply: 'block',
      },
      {
        count: 850_000,
        source: 'The Register 2016-11-14 and 2017-01-31; British Journal of Midwifery 2016-12-02',
        first: 'block',
        reply: 'block',
      },
      {
        count: 1_200_000,
        source: 'Business Insider 2016-11-14; International Business Times UK',
        first: 'block',
        reply: 'block',
      },
    ],
    mails: [
      {
        count: 500_000_000,
        source: 'board paper, quoted in The Register 2017-01-31 (in 75 minutes)',
      },
      {
        count: 186_000_000,
        source:
          'a health-service statistician on the day, in British Journal of Midwifery 2016-12-02 and The Guardian 2016-11-14',
      },
      {
        count: 250_000_000,
        source: 'Digital Health 2016-11-15 (more than; over 300 replies each)',
      },
      {
        count: 140_000_000,
        source:
          'Business Insider 2016-11-14 (more than, by midday; 120 replies to 1.2 million people)',
      },
    ],
  },
  {
    id: 'bedlam-1997',
    name: 'Microsoft, Bedlam DL3',
    date: '1997-10-14',
    addressed: 'one of four lists with a quarter of the staff each',
    field: 'to',
    recipients: [
      {
        count: 13_000,
        source: 'Exchange team blog 2004-04-08, "Me Too!" (first number)',
        first: 'confirm',
        reply: 'block',
      },
      {
        // Exactly on the step from which new messages are blocked.
        count: 25_000,
        source: 'Exchange team blog 2004-04-08, "Me Too!" (later in the same text)',
        first: 'block',
        reply: 'block',
      },
    ],
    mails: [
      { count: 15_000_000, source: 'Exchange team blog 2004-04-08; thedailyomnivore.net' },
      { count: 15_500_000, source: 'saunderslog.com 2006-07-12, "Email Bedlam"' },
    ],
  },
  {
    id: 'dhs-2007',
    name: 'US Homeland Security daily report',
    date: '2007-10-03',
    addressed: 'a list address that passed on mail from anyone, with subscribers outside',
    field: 'to',
    recipients: [
      {
        count: 7_500,
        source: 'Computerworld 2007-10-04; Homeland Security News Wire',
        first: 'confirm',
        reply: 'block',
      },
    ],
    messages: [{ count: 275, source: 'the press after New York Times, CBS and SANS' }],
    mails: [
      { count: 2_000_000, source: 'Computerworld 2007-10-04 (over)' },
      { count: 2_200_000, source: 'New York Times, in govexec.com 2007-10' },
    ],
  },
  {
    id: 'bundestag-2012',
    name: 'Bundestag, the "Kürschnergate"',
    date: '2012-01',
    addressed: 'several lists in Cc',
    field: 'cc',
    recipients: [
      {
        count: 4_000,
        source: 'netzpolitik.org 2012; ORF and dpa (about); Bild (over)',
        first: 'confirm',
        reply: 'confirm',
      },
      {
        // Six computers for each member of parliament: a product, not a count of people.
        count: 4_032,
        source: 'Tagesspiegel, "E-Mail-Chaos im Bundestag"',
        first: 'confirm',
        reply: 'confirm',
      },
    ],
    messages: [{ count: 100, source: 'netzpolitik.org 2012 (more than, when first reported)' }],
  },
  {
    id: 'nyu-2012',
    name: 'New York University',
    date: '2012-11-26',
    addressed: 'a list of list software that let everyone answer',
    field: 'to',
    recipients: [
      { count: 39_979, source: 'nyulocal.com 2012-11-27', first: 'block', reply: 'block' },
    ],
  },
  {
    id: 'cisco-2013',
    name: 'Cisco, sep_training1',
    date: '2013-09-18',
    addressed: 'one list in To',
    field: 'to',
    recipients: [
      { count: 23_565, source: 'The Register 2013-09-19', first: 'confirm', reply: 'block' },
      { count: 23_570, source: 'Wikipedia', first: 'confirm', reply: 'block' },
    ],
    mails: [{ count: 4_000_000, source: 'The Register 2013-09-19' }],
  },
  {
    id: 'ucl-2014',
    name: 'University College London, "bellogate"',
    date: '2014-10-08',
    addressed: 'the list of all students, also subscribed to services outside',
    field: 'to',
    recipients: [
      { count: 26_000, source: 'The Guardian; RT', first: 'block', reply: 'block' },
      { count: 27_000, source: 'The Yorker (and alumni)', first: 'block', reply: 'block' },
      {
        count: 29_000,
        source: 'The Register 2014-10-09; Daily Dot; BuzzFeed (nearly)',
        first: 'block',
        reply: 'block',
      },
    ],
    messages: [
      { count: 1_000, source: 'the college ("perhaps up to")' },
      { count: 3_000, source: 'BBC Trending 2014-10-09 ("almost")' },
    ],
  },
  {
    id: 'reuters-2015',
    name: 'Thomson Reuters',
    date: '2015-08-26',
    addressed: 'a list of the whole company',
    field: 'to',
    recipients: [
      {
        count: 33_000,
        source:
          'Wall Street Journal "Digits", as told by Entrepreneur, MPR and Le Monde Informatique',
        first: 'block',
        reply: 'block',
      },
    ],
    messages: [
      { count: 300, source: 'the press (and more, within 2 hours)' },
      { count: 432, source: 'the press' },
      { count: 600, source: 'Auchard (over, in all)' },
    ],
  },
  {
    id: 'utah-2018',
    name: 'State of Utah',
    date: '2018-12-07',
    addressed: 'every state employee, in Cc',
    field: 'cc',
    recipients: [
      {
        count: 20_000,
        source: 'Salt Lake Tribune, as told by i360gov 2018-12-13 (more than)',
        first: 'confirm',
        reply: 'block',
      },
      {
        // Exactly on the step from which new messages are blocked.
        count: 25_000,
        source: 'The Takeout 2018-12, after KUTV',
        first: 'block',
        reply: 'block',
      },
    ],
  },
  {
    id: 'github-2019',
    name: 'Microsoft, GitHub message',
    date: '2019-01-24',
    addressed: 'the members of a GitHub organisation',
    field: 'to',
    recipients: [
      {
        count: 11_543,
        source: 'Business Insider 2019-01 (up to)',
        first: 'confirm',
        reply: 'block',
      },
    ],
  },
  {
    id: 'store-offer-2020',
    name: 'Microsoft, store offer',
    date: '2020-03-26',
    addressed: 'a list of the whole company',
    field: 'to',
    recipients: [
      { count: 52_000, source: 'The Register 2020-03-26', first: 'block', reply: 'block' },
    ],
  },
];
