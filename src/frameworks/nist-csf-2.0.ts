import {readCategories, readControlList, readFunctions} from './control-list.ts'
import type {Framework} from './framework.ts'

/*
 * NIST's sentences are not in this file, only their fingerprints: SHA-256 of a sentence in UTF-8 without its final full
 * stop, in base64url without padding; the second one of the sentence in lower case. `fingerprint.ts` explains the rest.
 * Anyone who has the official text can check one:
 *
 *     printf '%s' '<sentence>' | openssl dgst -sha256 -binary | basenc --base64url
 *
 * The titles of functions and categories are NIST's, those of the subcategories are Proofbook's own.
 */

const FUNCTIONS = `
GV  Govern
ID  Identify
PR  Protect
DE  Detect
RS  Respond
RC  Recover
`

const CATEGORIES = `
GV.OC  Organizational Context
GV.OV  Oversight
GV.PO  Policy
GV.RM  Risk Management Strategy
GV.RR  Roles, Responsibilities, and Authorities
GV.SC  Cybersecurity Supply Chain Risk Management
ID.AM  Asset Management
ID.IM  Improvement
ID.RA  Risk Assessment
PR.AA  Identity Management, Authentication, and Access Control
PR.AT  Awareness and Training
PR.DS  Data Security
PR.IR  Technology Infrastructure Resilience
PR.PS  Platform Security
DE.AE  Adverse Event Analysis
DE.CM  Continuous Monitoring
RS.AN  Incident Analysis
RS.CO  Incident Response Reporting and Communication
RS.MA  Incident Management
RS.MI  Incident Mitigation
RC.CO  Incident Recovery Communication
RC.RP  Incident Recovery Plan Execution
`

/** Numbers that are not here belonged to 1.1 and were withdrawn: `csf-1.1-to-2.0.ts` says what became of them. */
const SUBCATEGORIES = `
GV.OC-01  ZJ9dOpyyAA32wyVBnom3Oi1cMMU92whxDY3QX05B6Wg  fXScL7o9JZ2lcLqyZ0e_C1nKBqkczKexKY2lCBx3hAg  Mission as context for risk
GV.OC-02  azB2YXLr0GeY0H80TGXnVInHm0CDPQS16EoAcEyiVok  EWaoj4Y99R-mNffNqLHesHSOqyWqI9fcuMB3O7Ow2XU  Stakeholders and what they expect
GV.OC-03  XhmA1KB8yaLA02vLkPegpfvoEg9-LPVDGFO6ZrBa5Z0  -ad0DWa3ICAPrMEgaT9kcI1ZL3z7FiGlUGqXCtIa4Zc  Laws, contracts, and privacy duties
GV.OC-04  vlfmrK2RQsTyvhz6xjuJyDUUZjye1kjnSaAozrTL8Jw  G_3-4xirsgamOMIN2w07DEcpYarXOCSUuTzeT-iV8Bk  What others depend on
GV.OC-05  SOnigIoD9bANuTfIDeiOYrhQ1TdDzlZ8_0MfJgUYyuY  n5KN_h9ymtd_E7NQpWtOCh1VwyZWOQlYGSnHQQ695Lk  Dependencies on others
GV.OV-01  84Rdhs-4_fuRzIy0Qk3u7oEWL004oRErkNfH1uORJGc  zqIgHmuE39z5LhNsxFHxCOzRB-YMBrVDzmIV7l5HoRI  Learning from strategy results
GV.OV-02  XvhoXJlazlCII-c8jaXdStxUsl-_vgacZFart2nM49c  8_Rf7hL3lu92Zu5gZHB5KLfY40uqgPHcAgh3SDB43dU  Review of the strategy's coverage
GV.OV-03  JWWO2SRAdB5-c_aOZ2U4Zz1QhKx8bwvPQXBz3kv6NuA  4GDyQ216LP-ekx4zB4RvOgHSkJpcHSgBnM-kdtkwSAU  Review of risk management performance
GV.PO-01  6syePyXOAgHmlGcSHv6USTi2iSdMUiFuJjJmKswuQ1s  OrdNW9cveLMZASE024T9QzISAzus6-ji2wai8rdtyKE  A policy for cyber risk
GV.PO-02  xsqADjkyOqRL6-RQrIPCSQGrWEKnS7HLFA0-ofyrRdA  CxUxnx7PeUVqj2TP_diCJHHHMW36YJfJ-APqyP7Vrxc  Policy kept up to date
GV.RM-01  WVYcUIf-yrt5pTRNBp2hn01KrHszJwTSh8M2jJecaMI  W9JClVAMD0ZKCGgIB08HVTk8yer2x8CvfIujYIM2Bow  Goals of risk management
GV.RM-02  OUPa8e0tiRnB8O05Wqe1kSNwhCplfJy8H5WYajH2hmk  pcoHA2QrrVe2K7F9ig7wfcSeWR-m5TQ5wrPU6e1mdE8  Statements of risk appetite
GV.RM-03  lP6L2dKoW3iiUo3tsLLkeWf-LDeg5H0lk5Q9GAX-PXM  Mb_ngAYY0HVb4VncmB64fTlyoOUePWg5z4OsvdyRBnk  Cyber risk in enterprise risk
GV.RM-04  oqmaBRcuzVtxQSgSB9ZNgPFo9k4IwZR8nyubeCJ81gI  W7KY1xd98ZzdUpfJhsbD-1nxq3uzFF-4fAynXlqQDBc  Direction for risk responses
GV.RM-05  kqCoOQ-h7UJsTflJRu_efNAvRnG-Brev9dRwJRhhckY  80gDo5bqYgFAnfOxYu0oFuNtuR-0kDF-9irGs5sOtbs  Channels for talking about risk
GV.RM-06  OcuxPKZCTobs3dhf-7iGYmGsbxmEqP1vmqf59jql4EE  5PJ2zZp7YKLWeJ9GncmeO27Tg78cQ6k6-RRsirtmk2I  One method to rate risks
GV.RM-07  dng-o2dNPG4-EDzfpDVsZLSDjV4bV57k1wBB1tV3330  OgbNQke8adeCmwy2yboOxme3MjgGXUsf2Qo7Na74szU  Opportunities as well as threats
GV.RR-01  JxwNO5O45ybORKAQHCxaSIxnpszShrpTbuOz0BxuNiw  cxFtK82YweFs08oMj3ft8ZuNxyVanhSc6aYBxELumfU  Accountability of leaders
GV.RR-02  hjLxL3soDDt6MXeeODMOaKICpp2Gw-o6RiKX1iifYYI  p2a-pHMPKIyVS-lGW8rc_GNLwFx4j7MjhATOyzc66uA  Clear roles and authorities
GV.RR-03  ktzohJhVyhPTuGMOBaLptUvDTGWGCJCA_6ZVd0tbMcI  qYpEauxAoiH5pIdVDXIVQnat-6Ri07I8wnaOebidf6A  Sufficient resources for security
GV.RR-04  l8vlPCeImcM2e7EVimA-ZmbW-5_g3NvMiJ2uaHrQv2s  c3oBsXVuP3H42dh7HRrcY-XYa3r4yN2XNu6z7oA8Ovk  Security in personnel matters
GV.SC-01  ZJf9HIfvj2nKTrSt55c2F19hh2MNBNjnVax_S4d3W70  iWv1-IeEYb2DRvV0gALDC796sIZZA-6QtzhpC7BWQo8  Supply chain risk programme
GV.SC-02  p9pLpXCob9fPTuvy5plETWGmnHVx51v4kMRnfWjMGHU  X9E28Ohisup_q7bA5vyqfcOAbghCEfRyQrNtxrwXZbA  Security duties along the supply chain
GV.SC-03  bipHpORY4OJjCmn9D-cqMwKFHg19L4XpXtHhJyTIRMY  RDAvHSrluysaA0CDsOGau1kshm0cMSHChkplItFerQk  Supply chain in risk management
GV.SC-04  T2Z-M3tm5iEg4TGYGTboH5Xqaa_XBWEVi-NgfYqGRe8  kdZzYu7n33GkzQrUSDILE7gQyaOpQtyKmDcwJOGd7ec  Suppliers ranked by criticality
GV.SC-05  jZ_p52XvjGBLlciHVonZ6P-ttQmOoG9Yx7CP8zVmGi0  SRNhtXDZAcLW50nK_wvCy59Whvc8C6RSx27v7E40OKE  Security terms in supplier contracts
GV.SC-06  APZ0hHi6zg7dy96dHJ5UYXFmjPxx49SIWyRV4RZlI9A  1NB0dF5QLJxioOQfsP7FydNBDPhCo7ebTrT2-lsavOA  Due diligence before contracts
GV.SC-07  w-aYw6q8rFxTu7NWG3_AR0FbaBVnsYrNtbBiM2IaaVo  1p3olD21hzVjThApIymxSCJas1zJ68prclpV-_N6ICg  Supplier risk during the relationship
GV.SC-08  ImHqJerl4oB6znFmA2embUZZYAC1hbzUaGWABX6HS60  YDtOEmTganJJgY1ovA_LZZ5LobFdVfQcHzLLsDq1p5w  Suppliers in incident response
GV.SC-09  rwGKSsGCEPOwfom834iHz-sz-zVeX-XZHaAI77r7bZc  BSdIJ4dvxLir9XhXyc9gOqFrjGxHzMcCVbMULXOQu9I  Performance of supply chain practices
GV.SC-10  KW4aNNQjO_EVqsy-fw_urUeL5fOAAx2rVa96uovCYks  8mzKWTNgZRKHHwRhzMD_vRPXBFRC60uEG7FQHhv1vGE  After a supplier relationship ends
ID.AM-01  QxZLTgkjEwyfTQ0JwGm14FUJcCKCeLySYrGg3CEOlcU  -0BkBL5lgDmgNJU5gFP_2xt5ijsEGfTuSQrbB0ip70I  Hardware inventory
ID.AM-02  QPvuirFzIY6ieIxqDk4yh7XYxDXHsNnCnHQjAtd7JRA  NOEfSmTMWwekvPSEHNWeSWVVizZ0OKqmlu4rwbMipWY  Software and service inventory
ID.AM-03  sTkfWy1txpl6ICzaecI6R7KlYzmQW0lu1_XKZ0U19fg  VwhwWgf5zPd-wUvlkilIrsLDogKHhj9uzaxnxjukX_o  Maps of network data flows
ID.AM-04  3UYqvJvFZg3iPzJuYBUJBi0pKTnh8t1Md-0wis0RnWU  PRiCwTQ965fl-Rcg4SyDWM9y12LeipsfLHZj_I_Wr0E  Inventory of supplier services
ID.AM-05  983nYc1mfKHtQE-vLOPZfnwbloOzCDgBcBIdojiNdC0  O6guNm8ZRaxZgLv0xQMd7QC2rQ4QxE6SuZWoihNnhf4  Assets ranked by importance
ID.AM-07  rZXFyg16f8ykHUV4jWEUC5f0SJuSysMGAVxO6gseUBo  nKJubughiQJLrFElZl13_H24xLl2HZGBRWNism36kgI  Data inventory
ID.AM-08  RyFqvPTQFfXwCphvfAmAxbbNJ8vLdbDPeBLhhrhIxcI  1OB4U6I7O0S50dUDFFreIoOq1ye28D95qyGnYpRMH-w  Assets from purchase to disposal
ID.IM-01  P3Atmq64ng__VTD8AFtH0qrJD2nm8k7XLpjZXxQT0g0  hm9bREpU438dAHpoUqg3wr8E7CEjbHeokGI7tiMKXrk  Lessons from evaluations
ID.IM-02  RNO7Y26ic_-UGdIamhlgMLiwZutGeMgZa2yQ80QLOAQ  gFCFpJT1_3NHxGNnSTktXPYgPvkdedilNPVH7hlaMGU  Lessons from tests and exercises
ID.IM-03  _3oCJzwHwym8oozMH519FvjTd1sxYrodxamCgcHmQ9s  e02yl1qwZRzDYyjqxwMAmYbkjvOpJwDecEZz3h4E7fU  Lessons from daily operation
ID.IM-04  Cvbz1nbdUVfJwhT3emVATI-TDSCwVkEhB6QRzkmpSAs  BT7yvUbjw1O9Rd1IE2yfd0HSt4uU1aDcKtKXG_5TvXA  Upkeep of incident plans
ID.RA-01  kjlpoSxktfIo86GQZySijQalKidKHGPH5SRE2SOkd_g  y7qWmZuwSFwNJhjjV_XR2HDDTLp7EPZbqLVezRBJLCo  Known weaknesses of assets
ID.RA-02  UQ5mj39lXGM6GnXaZVVOuB5Jw_fJP-pcj5VDBC7LgZo  9xyG3ne5-EaCiXDz8cO7vcwMipAqnBZSma50Z2dV9cM  Shared threat intelligence
ID.RA-03  Ew6zO2oMJrEDE1UnPjybuHKyP0cztkqhexEoLvAUX1E  z22A6sbpIdpW-hmvDxErwxqfBM2soKJBQY0UTXxXRLM  Threats from inside and outside
ID.RA-04  L-e3PUw1AJke1v5aFa_fn1FztAf6L8AeC0haOak6MIQ  Z7PaOGQYcPZ6Vv-2KraUhbZaJ21v9VvVoTF2tB8JQxA  Impact and probability of threats
ID.RA-05  kL6bcMEPkEchDOJuNsZqy_MaXe7vYsdiYQe5JQGpVcc  ev5oU3ZHkOYpe6yDFXRDgrGkvn4hgXtSCNH0N5qzu1o  Inherent risk and priorities
ID.RA-06  4TDPWiqM0OnWX9tlbCDQyiYPoDcrL56-cBzyMg3S5ro  WObcJn39iVDq5z8lOM68Ndwg_uZepiGRwdYxADY4IJ4  Planned and tracked risk responses
ID.RA-07  i0Aslmsv6Z1bluzq6aQngU5RWQvvgYMqengC2eAT6BM  c0O1QbnhENhonFwe2R_Nuc7hKtKLuf0GQft6XZSWRWI  Handling of changes and exceptions
ID.RA-08  hMf41cniBLrah1MCf3fy4gW4O4XwJ3KI8Ao9ne26IJ0  VnnjITLUKu_Oriz3rvcqX-SFAcw2DrG9QSqW4xTrBiM  Intake of vulnerability reports
ID.RA-09  WMwO_E0eALBIjsgfIH-VPqlBrrZQ5sV8msxDi0z7uGc  8_xzeuB2NJysZrgxrU6uuqmShINMJWC0IbBiM34CrIA  Genuine hardware and software
ID.RA-10  lIUVyOw6EIKmk1fcQ633-zx2mvFX6Dj2y8jeh4N_bLE  UNCW91q61bONpU3ywOkoLuEZBmnlBN7iI37YXtwysmo  Vetting of critical suppliers
PR.AA-01  y7C96-EhApRVMvCIWwUyQDRCr7EmxamTjHdpwV5qPTM  p4s6OfNdYrcyYsMx2OLBf5nKC6cVa0qpTxarYK4Y7fA  Managed identities and credentials
PR.AA-02  _3_VC-GouSZTwP4_0OZKfXVyx6Rx7cHKg2uKrs62XXY  JY3cB81XavFgrBZ7FzIYQlijJ2QfKlikj-9bnaUKbn0  Proof of identity
PR.AA-03  P_QRs9Eb_As4L0RknE2LDuU9zUgFjhS-jqFTXfgIwtw  Ky-Abi03z3_iAcYrvHpwoDr_L-FDQ522q84e4YHKZts  Authentication of users and devices
PR.AA-04  4lX8G2ZzPivz-qSKHq8PE8m1sp_CtN3iS_SXaRsbo3Y  k_FOQMm9CCBh5TPOEEt941y7KcqKVe9Mh1HELb_cOmk  Trustworthy identity assertions
PR.AA-05  D_JUTZ3AgObYG687fuayno0q_c0x0-vMqk0fZyE1ND0  k0kP8L5Kj8OkTlOIwi_3a5F1nwk5MLAcq39btG_sxF0  Least privilege in permissions
PR.AA-06  k_-TyOted8Dmq-PVX4FNXpHDCXHBRJnxko-Lb0p1GaY  OUo6xjEIBswlGAvkBTBe2Wx6ohj2Q56H-kb_Y-Oyp_g  Access to premises and equipment
PR.AT-01  bnWjjncPOw5aoHghOxW9wuZMymNkbhFsQDbKG5CNQMo  QA09swkV5anqbRhtj-eYu-oiczJL4_6DZqRZF5eve7Q  Security training for everyone
PR.AT-02  mu-klLGOXWIWNSIW2zm7H9xiapTQB9-UPJQse504cYc  kKCUPsWwxcrwwGG7ldO6eSrDP8VF2rziVLmFCV7JIks  Training for special roles
PR.DS-01  xJ79Ou7yKyYs9dHQAB8nbbttR-LMMVsWaIhsFFp_AFg  Aq9JvCqKEH7G5dnvDmEeo2KgAakNSVPnzZ0TQFJwOr8  Protection of stored data
PR.DS-02  FYCbRoSkGntzV1WmOPsRUV3e0fURk_aKaUi4oGuJW1g  -stCTDMOu9SAw2pwwV6uk90wCu95GJ_JwUOWUhhADOA  Protection of transmitted data
PR.DS-10  UNeMNPNAMT4zVh8tTegLMrogSfxvoc3BW19yEZAt6qE  CDO6NwocrVyf1wAuSm8zLo82azJ6vY-PZ_yvLrKWClA  Protection of data being processed
PR.DS-11  4fRWq2UgJbdn4uCUlN5k7nePW2W4_VpDaGe832nxB0k  9ydB3YJ0O_LQ00N-mi5gj0dqad0ixOHaIKIhvWpRT2c  Protected and tested backups
PR.IR-01  vbtKWpIej8JTjJUNTw6cl_cnQAECMv4_vBNLTBXwNGo  XKduFuxzJQogHzm9Ft0XN_1mSdpnu7hhWn_-PqV8NEU  Protection of networks
PR.IR-02  fWrzMvmAETUrOUZwjBBg2_VegbxF_RhtRFVl3BSQz1o  VNR8h0L5L9AbYY-yqklzOt2bjCX9gsQMmQfF_ymuNuw  Defence against environmental hazards
PR.IR-03  0aTYLx10Sq9BH2acwpCWzCncokrLqgAdyf7wLTv-Ljo  yAGD4i2ETT8ieEBNjEQkpjhFIwemum_gHY7_wK2SoGo  Technical means of resilience
PR.IR-04  jY2PNuTrz69P3zBj2sFvd0dkqz0wpWbgQH5Qzr9yUQc  po5TOUcHICcKJlOExBukeiUiq8BxHK9qO8zlE2C7HgI  Capacity planning
PR.PS-01  CqmUVHPkH-cl72RFgfSOi9PUU1QUicIKk_khlSWwYQI  sUSRYvzXrBqkJ8CGDZbJ2FGlZw29OGTeI8TNMj-m4hQ  Managed configurations
PR.PS-02  Hd5U0kOd_J6FN4-FrGc-PtubIeuMBZ_ch9IK2v7e8Pg  3yTTEP3Cv9qHse4dDmyLhvyGkSWYKq6atvc2RkbgWS8  Software upkeep and removal
PR.PS-03  srNsQWvzXK7a7Vx-PWg00_wFbjiHyGQWmiwq0e_qGE4  Ft43N5aWzg14ArAo2KzdMsiNHowwFT11WugMA4uyVUg  Hardware upkeep and removal
PR.PS-04  iW_N3U9dr2FyxuDzzpo9U3jTY12jOIQVFskEhcx-Vew  ipL7-e1r1uiB752mLHrlpf8QhPE3--5A3LHw6pN6NKk  Logs for monitoring
PR.PS-05  BZr5fA-PF5cC0RoNYt_QRRC7hypZ0T38LPWqZpc4-pg  F2hi5xYr1Bf8CJanyrzY8JCO1hJsLMQAwxCj24WM8wo  Blocking of unauthorised software
PR.PS-06  fi8eStPqyTN2rg0D-XovNvOuZbEnaacyl_aaGFF-vUw  Z5Aen6lT3DHQLOZspQ-Mp_g1Lz3Pe9HZzK7UVotji4o  Security in software development
DE.AE-02  Tq2Iimgz0Ic9ZCqRTjd7idHT_FtDJq5fPkJ_o9U8qhE  QbBCycccRUE9RrAmqZs7BygLrgbp3N5lbC6vnEJZeV0  Analysis of suspicious events
DE.AE-03  Qp87aUsvRAegeVhLyrL-5ssMpMbFLkL1Q01h5onAahg  ZeE_mqQeYdsU2MiN_nCszwTQJ16FXIWvilwg8kdiOp4  Correlation of sources
DE.AE-04  7ZabhP5ox6oNgGsJQbntCJXbuMy1iLX9Oxec-2sUcmo  IMHM7SOWqJf4JAMqALVXB-y_MSPEHd7YLpL_cmhsax8  Effects of adverse events
DE.AE-06  XnAi8dtUBukYYyLeXmrkweNYny2q1-0Twtc-qqa5EMA  eo43-tTnNz_yuDaugPLqrqfgsECgJaJcw9XbDnHMp8I  Passing on event information
DE.AE-07  pyZAu2xm6kju_Z7wBoe7DQBPH1iP_9BM_cmSBEPU4os  42DDgXFASs4DmpJBl0L1D2sfCHYM998unZrwR1B6Pv0  Threat intelligence in analysis
DE.AE-08  ioU5ARcR654f6D9UaLEYmfMivbkgj9X7x2lcAdcEqCw  rd-P2IUO5r0ennRtNI9I2Urw2vHCGs2tk-G-XRnlWsE  Declaring an incident
DE.CM-01  bh1abTokJR_IyrjZtYhus_q3ZHsEUV-yxFZiYS2c2AM  qacWO8Uf0owAz0f0gblNP8mrG-wQIgvP1os77GDTHPY  Network monitoring
DE.CM-02  miNXdufqMvz99sJQc3CAxgvhQ6fkM8XMmrbseSRyu3Y  JyQmlCkZTJoEGHycFKk6_xVbpFTE4DyxWQrLgvLSYYQ  Monitoring of premises
DE.CM-03  k7T69zmxrFsRIZLkc1bDfJQPOcH1ArWnurdZZkuk2qA  QlFKZKcb1kudUq4QDgdjoJCToi9j3dr1ssHNpcIZV-A  Monitoring of staff activity
DE.CM-06  V2dsNBqxwdOf3TE-W38aUZS5vLN_SNIdgrM7uDG8xC4  P8U6XKv1CFqsYI96a4f4a_yNmlu2od4jw5yMynngxeE  Monitoring of service providers
DE.CM-09  4FtGpliW_g50ojZGrsjPpV0rIyRdW5pq3HL970vqgW8  dX8Gebzlp5-IRKmzAKk21phqJ82_52uKDaU6G6FkPMw  Monitoring of computers and software
RS.AN-03  FYtze0imaMdAphscP85FC9dqO-ap2qhBndhmhgb3Tew  ZqjEbf8Clii0TmmgVFWHhC6-cidPasvjAoBvvg90JQA  Search for the root cause
RS.AN-06  r-rZPsS95vL_DmFcUa7WqsI_Af8M_DZCH-UrqhHmvuE  QOE_mLLX3AGuoDFuySThdT1o3gIcUyJeD1pdS9b9YWE  Records of the investigation
RS.AN-07  4PVlygVEq0J-oy7uVjzidNWlm6IxRWFFO6ztgda7OWQ  Shm49UdW90J1IpcGG6GtsuDGk4WpGVekrwEgSzq9Woc  Preserved incident data
RS.AN-08  _0gseJy6glrfxInzeaY35CetEhEmV-UTAO6ME_YH_IU  LAS3RrIIAE6LjiK1Rl67PndvTMlDG0lQBrhhAwdyECE  Estimate of the incident's size
RS.CO-02  SdnP_4_Kk2_d-bCeQz_uRvHYwphrOUCnM1KIqIb0KPA  I2UwKnDmcDY_fPti32DdOdmLdymndGihF21ydXi4ctA  Notification of incidents
RS.CO-03  NVoqd1FI7ioRMTaoiMBG0m4_GYkRPMlMCNMIa-ub3UI  LSPohcQbWJXNhTs8_pkv2XSjYoav12TszM-ocWc6UKU  Sharing information during response
RS.MA-01  BtAcjXEzgNRYcLCciZ5Cy2K3YYWM_1VTyWZMXRCjXsU  oPpqT2GWVPbD0LscDUI1FpCinKXKSPREHc1XsE0V0-I  Carrying out the response plan
RS.MA-02  l0xCzpiyOLJkAlZGBsozPGz3zCVK8t0oE31a5WYZhLs  T8b9UwKYOu3wrv2fevHbEmZtJBCemW_Tq8-l52SBCWk  Triage of incident reports
RS.MA-03  6Mx7qGpcskgsuDk55cYQBRESzF1fHE6ucILEeEqlnwY  BK5sJ3PgXPw7Yi30zu32EaT0WQSDyjrFY1RJBjz-QUs  Incident categories and priorities
RS.MA-04  erQcwGgEHVN0OTR-K64YzOMGw9tejmpK17ddYwzoxmA  uLUZj63JuuqseythUtfUdDh4_KCkFYXtRt-eS6excSs  Escalation of incidents
RS.MA-05  OCAmIcj2f7SvMxFLXKRyO8ZRPgDSKc7mxpkqk6QC5rU  aVF83mD7mlewj1veP6ll1ABGvk1iEC1IlSNsKvoyn5A  Criteria to begin recovery
RS.MI-01  LcRAxp1zHX5XQylL9xkQ670tQvVPiILLUar2NYfNx8Q  rg2c86OGFuAE81YwhccfDYzQqd2cBxJe1SKw56HQg-w  Containment of incidents
RS.MI-02  APVpTv1yLenS9E1-PMXRcxsS0aTzl_RHuawwcTKBOH4  X9LkBxxp_zVqyBRKCcFBmWTQ543QbUftlvh9kmA4b4M  Eradication of incidents
RC.CO-03  nLzMktwE1jVv8QGdFgJP9zL80bohJECWh_LRsKGLsfE  _a29xOd9O8xD5zEE7T8Fo4Ze_PY8_Gg16rAWRjdKbmI  Recovery updates to stakeholders
RC.CO-04  Cf_gMHiUO2mez5c6qwDqxk2vxVRl5tqQaSVZWLKOvF0  Co9oqao8V-2HAMTvwCo2cDJ8lSTdraUpPpS3n7Y6Qso  Public statements about recovery
RC.RP-01  9roOStsEwU4dEdPuEvBjXva-Nd0yhTbrPbsjgXrDD_o  DHLtIVDMVm_FBvykD376KbIzWp_9NdyKGO9ByPGZLkY  Carrying out the recovery plan
RC.RP-02  wbuLAE4IkjPkUAtoYRgOl2JVcb-sBovkSlbcjlz8u78  qMR9Ri24y5wkwM_U5I65H9mA-bvckknUMuo3n_xmSCo  Choice and order of recovery actions
RC.RP-03  pA5BpOuudAx_paVsJbrJMxAbw9E2aZLFO-XADjNzhCI  IhXOz5BGt1TLY2skq2fFyrt9nHcaGemrfeaM9mONsHQ  Verified backups before restoring
RC.RP-04  b0UBnCmlO8ZwDirB9fdi0yQ1Ulq4OrzTdpqq_NBcKO0  nMm2pNej7dcdWdo4yPHcZeWeibqeV9ghrt3L-pOovCE  Normal operation after incidents
RC.RP-05  qE_inP1SjwPCXnVWl9-f9Zr63epo4O82f05sJxlazws  7Hp9uILCG9bSDFY0HGCISEKMmjoqkGa_7oKTUfrR3tw  Check of restored assets
RC.RP-06  u7CJNRT3y80bGlh0JmtIaZrxrw8MIGV5QWkkx4ntxl4  QVkCxuDE9Mi5qslepsYDBLQe9oJEPSAW7PztVT1C_PA  Declaring the end of recovery
`

/** NIST Cybersecurity Framework 2.0: 6 functions, 22 categories, 106 subcategories. */
export const nistCsf20: Framework = {
  id: 'nist-csf-2.0',
  title: 'NIST Cybersecurity Framework',
  version: '2.0',
  published: '2024-02-26',
  source: 'NIST CSWP 29, doi:10.6028/NIST.CSWP.29',
  idShape: /^[A-Z]{2}\s*[.-]\s*[A-Z]{2}(\s*[-.]?\s*\d+)?$/i,
  closed: true,
  family: 'nist-csf',
  functions: readFunctions(FUNCTIONS),
  categories: readCategories(CATEGORIES),
  ...readControlList(SUBCATEGORIES, '2.0'),
}
