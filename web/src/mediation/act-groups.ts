/** 动作的分组, in the order of the room. */
export const mediationGroups: readonly { title: string; acts: readonly string[] }[] = [
  { title: '开始之前', acts: ['screen', 'give_notice', 'consent', 'refuse', 'begin'] },
  { title: '调解员', acts: ['choose_mediator', 'assign', 'recuse'] },
  {
    title: '代理与参加',
    acts: ['empower_agent', 'elect_representatives', 'invite_guest', 'answer_guest'],
  },
  { title: '鉴定与事实', acts: ['send_appraisal', 'appraisal_done', 'record_undisputed', 'sign_undisputed'] },
  { title: '协议', acts: ['draw_up', 'sign', 'seal', 'register_oral'] },
  { title: '履行', acts: ['performed', 'follow_up', 'breach', 'want_reminders', 'fulfil'] },
  {
    title: '司法确认',
    acts: [
      'check_confirmation',
      'agree_to_confirm',
      'apply_confirmation',
      'court_accepted',
      'court_decided',
      'ruling_served',
      'apply_enforcement',
    ],
  },
  { title: '卷宗', acts: ['add_paper', 'file_dossier'] },
  { title: '其他', acts: ['stop', 'report_danger', 'extend', 'suspect_sham', 'clear_sham', 'end'] },
];
