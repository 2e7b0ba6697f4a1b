import {readFates, type Succession} from './succession.ts'

const CATEGORIES = `
ID.AM  retained      ID.AM
ID.BE  incorporated  GV.OC
ID.GV  incorporated  GV
ID.RA  retained      ID.RA
ID.RM  incorporated  GV.RM
ID.SC  incorporated  GV.SC
PR.AC  moved         PR.AA
PR.AT  retained      PR.AT
PR.DS  retained      PR.DS
PR.IP  incorporated  none
PR.MA  incorporated  ID.AM-08
PR.PT  incorporated  none
DE.AE  retained      DE.AE
DE.CM  retained      DE.CM
DE.DP  incorporated  none
RS.RP  incorporated  RS.MA
RS.CO  retained      RS.CO
RS.AN  retained      RS.AN
RS.MI  retained      RS.MI
RS.IM  incorporated  ID.IM
RC.RP  retained      RC.RP
RC.IM  incorporated  ID.IM
RC.CO  retained      RC.CO
`

const SUBCATEGORIES = `
ID.AM-1   retained      ID.AM-01
ID.AM-2   retained      ID.AM-02
ID.AM-3   retained      ID.AM-03
ID.AM-4   retained      ID.AM-04
ID.AM-5   retained      ID.AM-05
ID.AM-6   incorporated  GV.RR-02, GV.SC-02
ID.BE-1   incorporated  GV.OC-05
ID.BE-2   incorporated  GV.OC-01
ID.BE-3   incorporated  GV.OC-01
ID.BE-4   incorporated  GV.OC-04, GV.OC-05
ID.BE-5   incorporated  GV.OC-04
ID.GV-1   incorporated  GV.PO, GV.PO-01, GV.PO-02
ID.GV-2   incorporated  GV.OC-02, GV.RR, GV.RR-02
ID.GV-3   moved         GV.OC-03
ID.GV-4   moved         GV.RM-04
ID.RA-1   retained      ID.RA-01
ID.RA-2   retained      ID.RA-02
ID.RA-3   retained      ID.RA-03
ID.RA-4   retained      ID.RA-04
ID.RA-5   retained      ID.RA-05
ID.RA-6   retained      ID.RA-06
ID.RM-1   incorporated  GV.RM-01, GV.RM-06, GV.RR-03
ID.RM-2   incorporated  GV.RM-02, GV.RM-04
ID.RM-3   moved         GV.RM-02
ID.SC-1   incorporated  GV.RM-05, GV.SC-01, GV.SC-06, GV.SC-09, GV.SC-10
ID.SC-2   incorporated  GV.OC-02, GV.SC-03, GV.SC-04, GV.SC-07, ID.RA-10
ID.SC-3   moved         GV.SC-05
ID.SC-4   incorporated  GV.SC-07, ID.RA-10
ID.SC-5   incorporated  GV.SC-08, ID.IM-02
PR.AC-1   incorporated  PR.AA-01, PR.AA-05
PR.AC-2   moved         PR.AA-06
PR.AC-3   incorporated  PR.AA-03, PR.AA-05, PR.IR-01
PR.AC-4   moved         PR.AA-05
PR.AC-5   incorporated  PR.IR-01
PR.AC-6   moved         PR.AA-02
PR.AC-7   moved         PR.AA-03
PR.AT-1   retained      PR.AT-01
PR.AT-2   retained      PR.AT-02
PR.AT-3   incorporated  PR.AT-01, PR.AT-02
PR.AT-4   incorporated  PR.AT-02
PR.AT-5   incorporated  PR.AT-02
PR.DS-1   retained      PR.DS-01
PR.DS-2   retained      PR.DS-02
PR.DS-3   incorporated  ID.AM-08, PR.PS-03
PR.DS-4   moved         PR.IR-04
PR.DS-5   incorporated  PR.DS-01, PR.DS-02, PR.DS-10
PR.DS-6   incorporated  PR.DS-01, DE.CM-09
PR.DS-7   incorporated  PR.IR-01
PR.DS-8   incorporated  ID.RA-09, DE.CM-09
PR.IP-1   incorporated  PR.PS-01
PR.IP-2   incorporated  ID.AM-08, PR.PS-06
PR.IP-3   incorporated  PR.PS-01, ID.RA-07
PR.IP-4   moved         PR.DS-11
PR.IP-5   moved         PR.IR-02
PR.IP-6   incorporated  ID.AM-08
PR.IP-7   incorporated  ID.IM, ID.IM-03
PR.IP-8   moved         ID.IM-03
PR.IP-9   moved         ID.IM-04
PR.IP-10  incorporated  ID.IM-02, ID.IM-04
PR.IP-11  moved         GV.RR-04
PR.IP-12  incorporated  ID.RA-01, PR.PS-02
PR.MA-1   incorporated  ID.AM-08, PR.PS-03
PR.MA-2   incorporated  ID.AM-08, PR.PS-02
PR.PT-1   incorporated  PR.PS-04
PR.PT-2   incorporated  PR.DS-01, PR.PS-01
PR.PT-3   incorporated  PR.PS-01
PR.PT-4   incorporated  PR.AA-06, PR.IR-01
PR.PT-5   moved         PR.IR-03
DE.AE-1   incorporated  ID.AM-03
DE.AE-2   retained      DE.AE-02
DE.AE-3   retained      DE.AE-03
DE.AE-4   retained      DE.AE-04
DE.AE-5   moved         DE.AE-08
DE.CM-1   retained      DE.CM-01
DE.CM-2   retained      DE.CM-02
DE.CM-3   retained      DE.CM-03
DE.CM-4   incorporated  DE.CM-01, DE.CM-09
DE.CM-5   incorporated  DE.CM-01, DE.CM-09
DE.CM-6   retained      DE.CM-06
DE.CM-7   incorporated  DE.CM-01, DE.CM-03, DE.CM-06, DE.CM-09
DE.CM-8   incorporated  ID.RA-01
DE.DP-1   incorporated  GV.RR-02
DE.DP-2   incorporated  DE.AE
DE.DP-3   incorporated  ID.IM-02
DE.DP-4   incorporated  DE.AE-06
DE.DP-5   incorporated  ID.IM, ID.IM-03
RS.RP-1   incorporated  RS.MA-01
RS.CO-1   incorporated  PR.AT-01
RS.CO-2   retained      RS.CO-02
RS.CO-3   retained      RS.CO-03
RS.CO-4   incorporated  RS.MA-01, RS.MA-04
RS.CO-5   incorporated  RS.CO-03
RS.AN-1   incorporated  RS.MA-02
RS.AN-2   incorporated  RS.MA-02, RS.MA-03, RS.MA-04
RS.AN-3   retained      RS.AN-03
RS.AN-4   moved         RS.MA-03
RS.AN-5   moved         ID.RA-08
RS.MI-1   retained      RS.MI-01
RS.MI-2   retained      RS.MI-02
RS.MI-3   incorporated  ID.RA-06
RS.IM-1   incorporated  ID.IM-03, ID.IM-04
RS.IM-2   incorporated  ID.IM-03
RC.RP-1   retained      RC.RP-01
RC.IM-1   incorporated  ID.IM-03, ID.IM-04
RC.IM-2   incorporated  ID.IM-03
RC.CO-1   incorporated  RC.CO-04
RC.CO-2   incorporated  RC.CO-04
RC.CO-3   retained      RC.CO-03
`

/**
 * NIST's own account of what became of the ids of 1.1: the reasons for withdrawal that its catalogue of 2.0 gives. An
 * id that 2.0 has too, except for a zero before its number, is retained.
 */
export const csf11To20: Succession = {
  from: 'nist-csf-1.1',
  to: 'nist-csf-2.0',
  fates: new Map([...readFates(CATEGORIES), ...readFates(SUBCATEGORIES)]),
}
