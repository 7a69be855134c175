import { describe, expect, it } from 'vitest';
import { type Layout, layouts } from './layouts';
import { readText } from './test-survey-file';

interface Example {
  title: string;
  layout: Layout;
  text: string;
  headerRows?: number;
  /** Of each column what it is about, or its question and option as `question > option`; an empty text where it is only itself. */
  columns: Record<string, string>;
  /** The lines of rows that nobody sent in. */
  unfinished?: number[];
  cells?: string[];
}

const examples: Example[] = [
  {
    title: 'Paychart’s own',
    layout: 'paychart',
    text: 'coder,received_month,pay_basis,amount\nann,2026-03,yearly,54500',
    columns: { coder: 'respondent', received_month: 'received', pay_basis: '', amount: '' },
  },
  {
    title: 'the sheet of Google Forms',
    layout: 'google-forms',
    text: 'Timestamp,Email Address,Your base pay?,Credentials held\n3/4/2026 14:15:07,ann@example.com,54500,"CPC, CRC"',
    columns: {
      Timestamp: 'received',
      'Email Address': 'personal',
      'Your base pay?': '',
      'Credentials held': '',
    },
    cells: ['3/4/2026 14:15:07', '', '54500', 'CPC, CRC'],
  },
  {
    title: 'the CSV of Google Forms, with a title put above',
    layout: 'google-forms',
    text: 'Salary survey 2026,,\n"Timestamp","Your base pay?","Credentials held"\n"2026/03/04 2:15:07 PM EST","54500","CPC;CRC"',
    headerRows: 2,
    columns: { Timestamp: 'received', 'Your base pay?': '', 'Credentials held': '' },
  },
  {
    title: 'Microsoft Forms',
    layout: 'microsoft-forms',
    text: 'Id,Start time,Completion time,Email,Name,Last modified time,Credentials\n7,3/4/26 14:10:00,3/4/26 14:15:07,anonymous,Ann,,CPC;CRC;',
    columns: {
      Id: 'respondent',
      'Start time': 'tool',
      'Completion time': 'received',
      Email: 'personal',
      Name: 'personal',
      'Last modified time': 'tool',
      Credentials: '',
    },
    cells: ['7', '3/4/26 14:10:00', '3/4/26 14:15:07', '', '', '', 'CPC;CRC;'],
  },
  {
    title: 'SurveyMonkey with a column for each answer',
    layout: 'surveymonkey',
    text: [
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,Custom Data 1,Your base pay?,Which credentials?,,,How content are you?,,Role',
      ',,,,,,Open-Ended Response,CPC,CRC,Other (please specify),Pay,Hours,Response',
      '118052219061,446,03/04/2026 02:10:00 PM,03/04/2026 02:15:07 PM,10.0.0.1,a7,54500,CPC,,CEMC,Very,Not at all,Coder',
    ].join('\n'),
    headerRows: 2,
    columns: {
      'Respondent ID': 'respondent',
      'Collector ID': 'tool',
      'Start Date': 'tool',
      'End Date': 'received',
      'IP Address': 'personal',
      'Custom Data 1': 'personal',
      'Your base pay?': '',
      'Which credentials? - CPC': 'Which credentials? > CPC',
      'Which credentials? - CRC': 'Which credentials? > CRC',
      'Which credentials? - Other (please specify)': 'Which credentials? > Other (please specify)',
      'How content are you? - Pay': 'How content are you?: Pay',
      'How content are you? - Hours': 'How content are you?: Hours',
      Role: '',
    },
  },
  {
    title: 'SurveyMonkey with one header row',
    layout: 'surveymonkey',
    text: 'RespondentID,StartDate,Role,Role - Other (please specify),Which credentials? - CPC,Which credentials? - CRC\n11,3/4/2026,Coder,,CPC,\n12,3/4/2026,Other,DRG lead,,CRC',
    columns: {
      RespondentID: 'respondent',
      StartDate: 'tool',
      Role: '',
      'Role - Other (please specify)': 'Role > Other (please specify)',
      'Which credentials? - CPC': 'Which credentials? > CPC',
      'Which credentials? - CRC': 'Which credentials? > CRC',
    },
  },
  {
    title: 'SurveyMonkey, condensed, with a second row that is empty',
    layout: 'surveymonkey',
    text: 'Respondent ID,End Date,Role,Pay\n,,,\n11,03/04/2026,2,54500',
    columns: { 'Respondent ID': 'respondent', 'End Date': 'received', Role: '', Pay: '' },
  },
  {
    title: 'Qualtrics with choices in columns of their own',
    layout: 'qualtrics',
    text: [
      'StartDate,EndDate,Status,IPAddress,Finished,RecordedDate,ResponseId,DistributionChannel,Q1,Q2_1,Q2_2,Q2_9,Q2_9_TEXT,Q3_1,Q3_2,Q4',
      'Start Date,End Date,Response Type,IP Address,Finished,Recorded Date,Response ID,Distribution Channel,"What is your base pay?\n(before taxes)",Which do you hold? - Selected Choice - CPC,Which do you hold? - Selected Choice - CRC,Which do you hold? - Selected Choice - Other,Which do you hold? - Other - Text,How content are you? - Pay,How content are you? - Hours,Role - Selected Choice',
      '"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID2_9""}","{""ImportId"":""QID2_9_TEXT""}","{""ImportId"":""QID3_1""}","{""ImportId"":""QID3_2""}","{""ImportId"":""QID4""}"',
      '2026-03-04 14:10:00,2026-03-04 14:15:07,Survey Preview,,True,2026-03-04 14:15:08,R_1,preview,1,,,,,Very,Not,Coder',
      '2026-03-04 14:10:00,2026-03-04 14:15:07,IP Address,10.0.0.1,False,2026-03-04 14:15:08,R_2,anonymous,54500,CPC,,,,Very,Not,Coder',
      '2026-03-04 14:10:00,2026-03-04 14:15:07,IP Address,10.0.0.1,True,2026-03-04 14:15:08,R_3,anonymous,54500,CPC,,Other,CEMC,Very,Not,Coder',
    ].join('\n'),
    headerRows: 3,
    columns: {
      StartDate: 'tool',
      EndDate: 'tool',
      Status: 'tool',
      IPAddress: 'personal',
      Finished: 'tool',
      RecordedDate: 'received',
      ResponseId: 'respondent',
      DistributionChannel: 'tool',
      Q1: 'What is your base pay? (before taxes)',
      Q2_1: 'Which do you hold? > CPC',
      Q2_2: 'Which do you hold? > CRC',
      Q2_9: 'Which do you hold? > Other',
      Q2_9_TEXT: 'Which do you hold? > Other',
      Q3_1: 'How content are you?: Pay',
      Q3_2: 'How content are you?: Hours',
      Q4: 'Role',
    },
    unfinished: [5, 6],
  },
  {
    title: 'Qualtrics in numbers, its third header row deleted',
    layout: 'qualtrics',
    text: 'StartDate,EndDate,Status,Finished,ResponseId,Q1\nStart Date,End Date,Response Type,Finished,Response ID,What is your role?\n2026-03-04,2026-03-04,0,1,R_1,2\n2026-03-04,2026-03-04,1,1,R_2,3',
    headerRows: 2,
    columns: {
      StartDate: 'tool',
      EndDate: 'received',
      Status: 'tool',
      Finished: 'tool',
      ResponseId: 'respondent',
      Q1: 'What is your role?',
    },
    unfinished: [4],
  },
  {
    title: 'Qualtrics as it was before 2017',
    layout: 'qualtrics',
    text: '\uFEFFV1,V2,V6,V7,V8,V9,V10,Q1,Q2_1,Q2_2,\nResponseID,ResponseSet,IPAddress,Status,StartDate,EndDate,Finished,What is your base pay?,Which? - CPC,Which? - CRC,\nR_1,Default,10.0.0.1,0,2016-03-04,2016-03-04,1,54500,1,,',
    headerRows: 2,
    columns: {
      ResponseID: 'respondent',
      ResponseSet: 'tool',
      IPAddress: 'personal',
      Status: 'tool',
      StartDate: 'tool',
      EndDate: 'received',
      Finished: 'tool',
      Q1: 'What is your base pay?',
      Q2_1: 'Which? > CPC',
      Q2_2: 'Which? > CRC',
    },
  },
  {
    title: 'REDCap, raw',
    layout: 'redcap',
    text: 'record_id,redcap_survey_identifier,pay_survey_timestamp,base_pay,credentials___1,credentials___2,pay_survey_complete\n1,,2026-03-04 14:15:07,54500,1,0,2\n2,,[not completed],,0,0,0',
    columns: {
      record_id: 'respondent',
      redcap_survey_identifier: 'personal',
      pay_survey_timestamp: 'received',
      base_pay: '',
      credentials___1: 'credentials > 1',
      credentials___2: 'credentials > 2',
      pay_survey_complete: 'tool',
    },
    unfinished: [3],
  },
  {
    title: 'REDCap with labels',
    layout: 'redcap',
    text: 'Record ID,Survey Identifier,Survey Timestamp,Base pay,Credentials (select all) (choice=CPC),Credentials (select all) (choice=CRC (risk)),Complete?\n1,,2026-03-04 14:15:07,54500,Checked,Unchecked,Complete',
    columns: {
      'Record ID': 'respondent',
      'Survey Identifier': 'personal',
      'Survey Timestamp': 'received',
      'Base pay': '',
      'Credentials (select all) (choice=CPC)': 'Credentials (select all) > CPC',
      'Credentials (select all) (choice=CRC (risk))': 'Credentials (select all) > CRC (risk)',
      'Complete?': 'tool',
    },
  },
  {
    title: 'LimeSurvey with codes',
    layout: 'limesurvey',
    text: '"id","submitdate","lastpage","startlanguage","seed","ipaddr","pay","cred[SQ001]","cred[SQ002]","cred[other]","like[SQ001]"\n"4","2026-03-04 14:15:07","3","en","1234","10.0.0.1","54500","Y","","CEMC","A1"\n"5","","1","en","1235","10.0.0.1","","","","",""',
    columns: {
      id: 'respondent',
      submitdate: 'received',
      lastpage: 'tool',
      startlanguage: 'tool',
      seed: 'tool',
      ipaddr: 'personal',
      pay: '',
      'cred[SQ001]': 'cred > SQ001',
      'cred[SQ002]': 'cred > SQ002',
      'cred[other]': 'cred > other',
      'like[SQ001]': 'like: SQ001',
    },
    unfinished: [3],
  },
  {
    title: 'LimeSurvey with full texts and semicolons',
    layout: 'limesurvey',
    text: '"Response ID";"Date submitted";"Last page";"Start language";"Seed";"What is your base pay?";"Which do you hold? [CPC]";"Which do you hold? [CRC]"\n"4";"2026-03-04 14:15:07";"3";"en";"12";"54,500";"Yes";"No"\n"6";"2026-03-04 14:15:07";"3";"en";"12";"54,501";"N/A";"No"',
    columns: {
      'Response ID': 'respondent',
      'Date submitted': 'received',
      'Last page': 'tool',
      'Start language': 'tool',
      Seed: 'tool',
      'What is your base pay?': '',
      'Which do you hold? [CPC]': 'Which do you hold? > CPC',
      'Which do you hold? [CRC]': 'Which do you hold? > CRC',
    },
  },
  {
    title: 'LimeSurvey with codes and texts',
    layout: 'limesurvey',
    text: 'id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,pay. What is your base pay?,cred[SQ001]. Which do you hold? [CPC]\n4,2026-03-04,3,en,54500,Y',
    columns: {
      'id. Response ID': 'respondent',
      'submitdate. Date submitted': 'received',
      'lastpage. Last page': 'tool',
      'startlanguage. Start language': 'tool',
      'pay. What is your base pay?': 'What is your base pay?',
      'cred[SQ001]. Which do you hold? [CPC]': 'Which do you hold? > CPC',
    },
  },
  {
    title: 'KoboToolbox with names, groups and hashtags',
    layout: 'kobotoolbox',
    text: 'start,job/pay,job/cred,job/cred/cpc,job/cred/crc,_id,_uuid,_submission_time,_validation_status\n#date,#value,,,,,,,\n2026-03-04T14:10:00.000-05:00,54500,cpc crc,1,1,9,0a1b,2026-03-04T19:15:07,\n2026-03-04T14:10:00.000-05:00,1,cpc,1,0,10,0a1c,2026-03-04T19:15:07,Not approved',
    headerRows: 2,
    columns: {
      start: 'tool',
      'job/pay': '',
      'job/cred': 'tool',
      'job/cred/cpc': 'job/cred > cpc',
      'job/cred/crc': 'job/cred > crc',
      _id: 'tool',
      _uuid: 'respondent',
      _submission_time: 'received',
      _validation_status: 'tool',
    },
    unfinished: [4],
  },
  {
    title: 'KoboToolbox with labels, semicolons, and a column for each answer alone',
    layout: 'kobotoolbox',
    text: '"Base pay";"Credentials held/CPC";"Credentials held/Other/none";"_id";"_uuid";"_submission_time"\n"54500";"1";"0";"9";"0a1b";"2026-03-04T19:15:07"',
    columns: {
      'Base pay': '',
      'Credentials held/CPC': 'Credentials held > CPC',
      'Credentials held/Other/none': '',
      _id: 'tool',
      _uuid: 'respondent',
      _submission_time: 'received',
    },
  },
  {
    title: 'ODK Central',
    layout: 'kobotoolbox',
    text: 'SubmissionDate,job-pay,job-cred,job-cred/cpc,job-cred/crc,meta-instanceID,KEY,SubmitterID,SubmitterName,ReviewState,DeviceID\n2026-03-04T19:15:07.000Z,54500,cpc,1,0,uuid:1,uuid:1,3,Ann,,d\n2026-03-04T19:15:07.000Z,1,cpc,1,0,uuid:2,uuid:2,3,Ann,rejected,d',
    columns: {
      SubmissionDate: 'received',
      'job-pay': '',
      'job-cred': 'tool',
      'job-cred/cpc': 'job-cred > cpc',
      'job-cred/crc': 'job-cred > crc',
      'meta-instanceID': 'tool',
      KEY: 'respondent',
      SubmitterID: 'personal',
      SubmitterName: 'personal',
      ReviewState: 'tool',
      DeviceID: 'personal',
    },
    unfinished: [3],
  },
  {
    title: 'Alchemer',
    layout: 'alchemer',
    text: '"Response ID","Time Started","Date Submitted","Status","IP Address","City","State/Region","URL Variable: src","Base pay: what do you earn?","CPC:Held now: which?","CRC: risk:Held now: which?","Role","Other:Role"\n5,2026-03-04 14:10:00,2026-03-04 14:15:07,Complete,10.0.0.1,Provo,UT,mail,54500,CPC,,Coder,\n6,2026-03-04 14:10:00,2026-03-04 14:15:07,Partial,10.0.0.1,Provo,UT,mail,54500,,CRC: risk,Other,DRG lead',
    columns: {
      'Response ID': 'respondent',
      'Time Started': 'tool',
      'Date Submitted': 'received',
      Status: 'tool',
      'IP Address': 'personal',
      City: 'personal',
      'State/Region': 'personal',
      'URL Variable: src': 'tool',
      'Base pay: what do you earn?': '',
      'CPC:Held now: which?': 'Held now: which? > CPC',
      'CRC: risk:Held now: which?': 'Held now: which? > CRC: risk',
      Role: '',
      'Other:Role': 'Role > Other',
    },
    unfinished: [3],
  },
  {
    title: 'Jotform',
    layout: 'jotform',
    text: 'Submission Date,Base pay,Credentials,Email,Submission IP,Submission ID\n"Mar 4, 2026",54500,"CPC\nCRC",ann@example.com,10.0.0.1,580001',
    columns: {
      'Submission Date': 'received',
      'Base pay': '',
      Credentials: '',
      Email: 'personal',
      'Submission IP': 'personal',
      'Submission ID': 'respondent',
    },
    cells: ['Mar 4, 2026', '54500', 'CPC\nCRC', '', '', '580001'],
  },
  {
    title: 'Typeform',
    layout: 'typeform',
    text: '#,<strong>Base pay</strong>?,CPC,CRC,Other,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags\nab12,54500,CPC,,CEMC,completed,2026-03-04 14:10:00,,2026-03-04 14:15:07,ff,\nab13,54500,,CRC,,partial,2026-03-04 14:10:00,,,ff,',
    columns: {
      '#': 'respondent',
      '<strong>Base pay</strong>?': 'Base pay ?',
      CPC: 'CPC > CPC',
      CRC: 'CRC > CRC',
      Other: '',
      'Response Type': 'tool',
      'Start Date (UTC)': 'tool',
      'Stage Date (UTC)': 'tool',
      'Submit Date (UTC)': 'received',
      'Network ID': 'personal',
      Tags: 'tool',
    },
    unfinished: [3],
  },
  {
    title: 'a plain table, as SPSS and PSPP write one with labels',
    layout: 'plain',
    text: 'id,pay,when,cpc,crc\n1,54500,03/01/2026,Selected,Not Selected\n2, , ,Not Selected, ',
    columns: { id: '', pay: '', when: '', cpc: '', crc: '' },
    cells: ['1', '54500', '03/01/2026', 'Selected', 'Not Selected'],
  },
  {
    title: 'a plain table below a title, with names twice and none',
    layout: 'plain',
    text: 'Chapter survey,,,\n,,,\nPay,Pay,,Contact,What is your first name? (optional)\n54500,1200,x,ann@example.com,Ann\n61000,,,bob@example.com,Bob',
    headerRows: 2,
    columns: {
      Pay: '',
      'Pay (2)': 'Pay',
      'column 3': '',
      Contact: 'personal',
      'What is your first name? (optional)': 'personal',
    },
    cells: ['54500', '1200', 'x', '', ''],
  },
];

describe('a file of', () => {
  it.each(examples)('$title', async (example) => {
    const { table, rows } = await readText(example.text);
    expect(table.layout).toBe(example.layout);
    expect(table.headerRows).toHaveLength(example.headerRows ?? 1);
    const seen = table.columns.map(({ name, question, option, about }) => {
      const asked = question === name ? '' : question;
      return [name, about ?? (option === undefined ? asked : `${question} > ${option}`)];
    });
    expect(Object.fromEntries(seen)).toEqual(example.columns);
    expect(rows.filter((row) => row.unfinished).map(({ line }) => line)).toEqual(example.unfinished ?? []);
    if (example.cells) expect(rows[0]?.cells).toEqual(example.cells);
    expect(JSON.stringify(rows)).not.toMatch(/10\.0\.0\.1|@example\.com/);
  });

  it('each tool is read in an example above', () => {
    expect(Object.keys(layouts).filter((layout) => !examples.some((each) => each.layout === layout))).toEqual([]);
  });
});
