const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// One hundred first and two hundred last names: 20,000 pairs, so that 1,200,000 people are exactly
// sixty of each pair, numbered in the address the way large health services number theirs.
export const firstNames = words(`
  Adaeze Ahmed Aisha Alan Alice Amelia Amir Ana Andrew Anita Anjali Anna Arjun Barbara Ben Beth Bilal
  Brian Bronwen Carlos Caroline Catherine Chen Chidi Claire Daniel David Deborah Deepa Dylan Eleanor
  Elif Emeka Emily Emma Esther Ewan Farah Fatima Fiona Gareth George Grace Gwen Hannah Harriet Hassan
  Helen Ian Ibrahim Imran Ingrid Isla Ivan Jack Jacob James Jane Jia John Jorge Joseph Julia Karen Kate
  Kemi Kevin Kofi Laura Leila Liam Linda Lucy Mairi Maria Mark Mei Michael Mohammed Nadia Naomi Neil
  Niamh Nikhil Olivia Omar Owen Paul Peter Priya Rachel Rahul Rhys Robert Rosa Ruth Samuel Sarah Tariq
  Yusuf
`);

export const lastNames = words(`
  Abbott Adams Adeyemi Ahmed Akhtar Ali Allen Anderson Andrews Armstrong Arnold Atkinson Bailey Baker
  Banerjee Banks Barker Barnes Barrett Begum Bell Bennett Berry Bevan Bibi Bishop Booth Bowen
  Bradley Brooks Brown Burke Burns Burton Butler Byrne Campbell Carr Carter Chan Chapman Chen Chowdhury
  Clark Clarke Cole Collins Cooke Cooper Cox Crawford Cunningham Das Davies Davis Dawson Dean Desai
  Dixon Doyle Duncan Edwards Elliott Ellis Evans Farooq Fernandez Fisher Fleming Fletcher Ford Foster
  Fox Francis Fraser Gallagher Garcia George Gibson Gill Gordon Graham Grant Gray Green Griffiths Gupta
  Hall Hamilton Harding Harper Harris Harrison Hart Harvey Hassan Hayes Henderson Hewitt Hill Holmes
  Hopkins Howard Hughes Hunt Hunter Hussain Hutchinson Iqbal Jackson Jacobs James Jenkins Johnson
  Johnston Jones Jordan Joshi Kapoor Kaur Kelly Kennedy Khan King Knight Kowalski Kumar Lambert Lane
  Lawson Lee Lewis Lloyd Mahmood Marsh Marshall Martin Mason Matthews Mehta Mensah Miller Mills Mitchell
  Moore Morgan Morris Murphy Murray Nair Nguyen Nowak Okafor Okonkwo Owen Palmer Parker Parry
  Patel Payne Pearson Perry Phillips Pillai Porter Powell Price Quinn Rahman Rao Reid Reynolds Richards
  Roberts Robinson Rogers Ross Russell Ryan Saunders Scott Shah Sharma Shaw Simpson Singh Smith
  Stewart Sutton Taylor Thomas Thompson Turner Walker Walsh Watson White Williams Wilson Wood
`);
