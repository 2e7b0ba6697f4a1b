import {readCategories, readControlList, readFunctions, readWordings} from './control-list.ts'
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
ID  Identify
PR  Protect
DE  Detect
RS  Respond
RC  Recover
`

const CATEGORIES = `
ID.AM  Asset Management
ID.BE  Business Environment
ID.GV  Governance
ID.RA  Risk Assessment
ID.RM  Risk Management Strategy
ID.SC  Supply Chain Risk Management
PR.AC  Identity Management, Authentication and Access Control
PR.AT  Awareness and Training
PR.DS  Data Security
PR.IP  Information Protection Processes and Procedures
PR.MA  Maintenance
PR.PT  Protective Technology
DE.AE  Anomalies and Events
DE.CM  Security Continuous Monitoring
DE.DP  Detection Processes
RS.RP  Response Planning
RS.CO  Communications
RS.AN  Analysis
RS.MI  Mitigation
RS.IM  Improvements
RC.RP  Recovery Planning
RC.IM  Improvements
RC.CO  Communications
`

const SUBCATEGORIES = `
ID.AM-1   POwIYUlAgG_jLffSu0Dm3p8QbhNUwy0m0WltgjrIHB0  t50jMpYdp8GooMMkKOYtQeuiSSkZBba5WaPAU-7fZf0  Hardware inventory
ID.AM-2   aJ2OlMRYPkmOZpGatHEAz6binByv3k4fDVnp5xO9vUA  yTkNZMqPmnq41yAb-ud2GCbtXhenXiA66bpgEy4W3Vw  Software inventory
ID.AM-3   TF56XWHM1idIO8rG-NVNqKFbtJGNg9gNNY6U62rebfQ  8nKeOJAUz_VvH_MqUQuKKq2n9peF1Mbdu4yLIvdw-C8  Maps of data flows
ID.AM-4   KsjpJGj5yTGQp4Z0iYLS5wvacITqV5QU8l7a5LH5FsQ  x5sQs4XcD-z6cRflzLWoLC18Q-jeJV6L6dlwFQQ8OP0  Catalogue of outside systems
ID.AM-5   KFKVG0i0nXpXg-dNHngleU63U6weWsXmzwJUP3pLGhM  VwhW120Z7aKrYKpvlmmxH9AgK_o16Ag1wNdyT-mJjfk  Resources ranked by value
ID.AM-6   bcZ9aMYFAmL7kOiUvf6jJT7HGUOJ-Y6DIgr1QQU2Kp0  iDyNJeerEwyOKcXqYQU_eU5yJcakFK7lvK6SDXIZewk  Security duties of staff and partners
ID.BE-1   Cekyyd8Rtwtb6km8VA_P3VYrb1O2sSdIjF1KLaclf80  ZrW5LqhHe_39G6zLRv1eLRVkCAT30p2bqPm8gCssg9g  Place in the supply chain
ID.BE-2   37c_DWg8CH3BshpiTrM697NPD7baRzyOjT4iOEg3wMY  oZvRueJiT5zRxTLy9VHvhYpef9qkIn-N7CIkloCUP5A  Part in critical infrastructure
ID.BE-3   J7TKnr81mrYyYmJNsHAIxs2O4v4gSn5kwyZFrnCJjBQ  bRw_EE685vk7FP9YCd01OKH3m21cK9QNtmhzKifwxkc  Mission and business priorities
ID.BE-4   GtkY9zMkWNXaFIwXiiyQhcxUWyqTUnNXWHPyKsGac0g  drvrlBi1r2WzfsmeeuB5dUwDceVAvKfp_x_0zyG2SOw  What critical services depend on
ID.BE-5   I5DVDyHgvuhUmrXCAt-s_pQ3vrkt5GA_APnAvGsUH6g  MLhItP8ADfyJJXzrVICrqclsL_Me8jgaBO_f6molUhQ  Resilience targets for critical services
ID.GV-1   FPEJJ1sXyuPz0DLyhEQswFN1ERKCCnBClDk1r19cY9Q  xoLJryl2o_J8KgLhteE8Td45FeLpSUF-1N-zUadJL0o  Security policy of the organisation
ID.GV-2   5E0nwHwUdQw-giljKIqIHtCmeLl1jdTB_mVsXMhnfQw  XSLmxcC-VESPJsJau1xtNjj3CFoM70xZICbqT2A6lJg  Duties aligned inside and outside
ID.GV-3   8YGOPCCtEjRvS6BeIWS2tcMygr_8PjgL0gOFY0G3SBs  -ZZNhe7zI0c6U_3fXTe0hr8Z4n2oObI3Ve4fPpnge7E  Laws, regulations, and privacy duties
ID.GV-4   tN_Wb93FqEqL7-pJ8LrRMkopF7NECYDl6wUlh-3auHk  vu__xP23jt-ZchurfNAWnDiQluGc6LiygKolZiGePI8  Cyber risk in corporate governance
ID.RA-1   gXoe1LfHHeBEoe_JPG8bu7LBfyJUjqFxSvZzp6_K5aM  NvN6uGtTXgCsIkksKKicA1ea-p5b9oPJCad9J9yV5No  Known weaknesses of assets
ID.RA-2   UQ5mj39lXGM6GnXaZVVOuB5Jw_fJP-pcj5VDBC7LgZo  9xyG3ne5-EaCiXDz8cO7vcwMipAqnBZSma50Z2dV9cM  Shared threat intelligence
ID.RA-3   OJ8ttfQ9sl-sbkS1t8ZIgXlix8BrPGmeSlqPCvd7two  Slrm_MLR2w9HbBDdR5KSnk8S6Xj01heTXBcPGFvZua8  Threats from inside and outside
ID.RA-4   Yr3RlwlmFmeZQIQ2bqkK9eq5KZrBp2PjOkIERlmMeUk  tSHCtRHbbI98UQqaZx-qHiVjnlgbGR4IMrHWPHFx-Ek  Business impact and probability
ID.RA-5   ElBvTE1A-yyXMaDW1TY2Gc4cSOLa6IVs2uSfpt0oj0o  I83qI9QNVmtnsjwzEQAgXsrhHfyJF53jiY-Tn0FZH4o  How risk is rated
ID.RA-6   mXOlkbpDvx3R_xbIGvUhFQHHK70j4O829IbzGGYLrUQ  UhfWOepk-7bMPJED3f7fwT4r0XjnXdBY4_STNPapGhw  Ranked answers to risk
ID.RM-1   I2UimQ0OLsw7CV9NeI5uX3VccfnH2WQKBrRV_K9CEzE  IZ-EfOBxOONIKicapulzlCGB0Gyb2orw4D9YH6pSzlk  Agreed way to manage risk
ID.RM-2   S6WQ2fIP0R1OsD5F0f_8K_inV5YvIXTpbjALokM-Pn4  kqQcbwCVStlZbR7uO1yAtW-aQt4IbvdZj2l_n_9EIfk  Stated risk tolerance
ID.RM-3   3EGr37zR3KrNBhH5qtuIzfOUSvHCjssKmF4qYtDBUbU  CJyR9m9hl_ui-A7--BBEq2d3ZE4m8pLwRcQJgCKO8AQ  Risk tolerance fits the sector
ID.SC-1   x7Tji93xDDazcrad-zIkdIZJ7EvShPmITh7cwESt2q8  HLRLZBEzzn2alAZSbig8-vkWHnJ7d2QoMbzfwUrmdIM  Agreed supply chain risk process
ID.SC-2   WBwSkF8CQY6iGoZujS9tZEv2Pv3mDsNoP0InCWlIwCc  WBkNhQ_Vr0BqW0wh2oBnlcf0RDoYQ1EvAuKIlu9oNb8  Suppliers ranked by risk
ID.SC-3   fXPHeqXqgKtUZHu0JGZT_rD32Ch_vZQ_gNAWzdgvhZY  fZesqplW_epztuTdrZJvEPQDjojc5nnl9SvRTibe6ck  Security clauses in supplier contracts
ID.SC-4   cJSX11P1wBPIQn5NbqfN0WMhh_rot6zeoZ74eZQ-yAs  XU0bY-bUN4ws9aJiYAcBK5M67-vDbKHCmH58NoOKWxE  Routine supplier audits
ID.SC-5   jLs4333uH3eF2weo3hryZBNCQwuYOKRvnHCbSOjwNl4  xk4zpmbc4zbiOzj1IYf8i9bHIxgY3rB-P4eeZBUbhnQ  Incident drills with suppliers
PR.AC-1   5IDKGKQI7ImyN8e0el_0_-CqOyxaFv08w7rBNesz6kY  wLJhzmUcfttVwz-CDVg-WUd92fvWKKi905VtVYPYifQ  Identities and credentials
PR.AC-2   ZbMEDoM-wd8ciUS2G-yjwmFSxsCxTm4V525sztC5tEg  qG90GHi-G3SbSpBLfZzmcm3VNiCeWB1JhD7gGF21wLQ  Access to premises and equipment
PR.AC-3   nimvwRielOU0596wNeb-UU_IhW9lay9lIjzYl-WRnYc  JkS2TyuY-57ISXeX8Ao5GnmAex1fmLaSZlsjjHqSqaI  Control of remote access
PR.AC-4   uzlq7b8fdjglMV6beIykJA0-x6xkslYRV2gH9lWviTw  9gDXhMZX3n_EYfFokwMXOizU-aujbYLxuMb_P5N3vPs  Least privilege in permissions
PR.AC-5   rbDRTlbdJrwmg0sPA2qCzhLXYK5lhCHT4hYXbIxb_Pc  1VUsstzZ9eX0ZmJkkKC6vXLxvYBRmWbjA-soNegWGvU  Separation of networks
PR.AC-6   fS0Y4pHak_WUi2Gw9DEIttEgjhf9BNxp-B4-rt2n33M  Zxkxjgj8_U8AvPGLpoRt3agWMs0atdnuu_opEJznUmY  Proof of identity
PR.AC-7   3-miRAtM5ziPYkbRCZOYn_c4PDAfekLeS0BvfvLePLo  w9H_jcE9Ig3fz4Y72BECTXGgmkm4u-U5TMs5IXbtfX4  Authentication that fits the risk
PR.AT-1   frXHhBITodQ0CTZ148WpwORxg_J7WhXuQMQNId0rjIg  OD7Q94Dzvf2Phh3UBN19aEmDLHpXbGesND2VhWIrd3Y  Security training for everyone
PR.AT-2   NLPtIhwPn5RaXUiw6D9I1oDUVm-NoezZeGAHz51yjhw  HhKL8tgRWIUT8bTk8p2LLDrZGG7WGEoO5mE7u1BZfpA  Duties of privileged users
PR.AT-3   OBOgCjws8eECb6t0RRcocSQBMJEg6JMMqJYWDnkssoo  uvaR6uUl-R380yVpgIvXWYQq6kppTxGHbOS2fY_qw6o  Duties of third parties
PR.AT-4   rR-g4Vd44CzDVUAOp7NT4RCqTMjRmtjQJ6yg4cKfXAY  ka65ZaBGS52Jw7bUwgt7IJ9aqThLiqPtwhhyXS6iELU  Duties of executives
PR.AT-5   lSDJbNUrW9nzrd7jj6LbYK9wE8hhoNSh2jwbWLbmSMs  NjpPYT1npiZV_ETEW78paH3rDBObICPjEAK2Rg-kLtg  Duties of security staff
PR.DS-1   gr4FRSgJ28vkWZQ7a1cZ267JYN5hg4z43bhLDnjq3-s  Fxg8ZNU85mEAtX4fGA-0b92nyntMKKmQJT8m1lpCPFc  Protection of stored data
PR.DS-2   pIpeV94pmZUBqx8oYzD5e6GkqZhFgrgaPPmwcuIpNHE  bhbjgLFLw4d7kVZ7RUfkv1tRPKPOJ0wS9spkoy7S2CA  Protection of transmitted data
PR.DS-3   6y3vMiojZDha0_jdgvQdrKRnNtOVtVTkXxWMEcISINg  YbXIlHsSmvXXDyr4RygBjAoJwleekVD80nV4g_CrLYU  Removal and disposal of assets
PR.DS-4   3TUDb6nXYN1Vmm6TOts3LDB53LUUhGxAypk2ZWUK8j4  Wx9EA46wJNM9d7cLyew03_nWAUGbZdnWj4vhDnrxhN4  Capacity planning
PR.DS-5   aEMcE8mBFl_W2FkGbhsrXr_70eMYjz6ReexADTN-seU  zQTG1i6R80hA_etSX5YSC9GtTve4iQlW4w0diczutgM  Prevention of data leaks
PR.DS-6   7lJ2ZUcvDSkKTDresX_7T-WRd8TYZDWDtn0NYASCptU  BglN5vogWOgBoM1VylWrB3HMznSccNiLhU2N9FMUkd0  Software and data integrity checks
PR.DS-7   Xxiq61OmW6ipLkA45h8iHBc0_6JQiYCwHUE6OXZnLUA  EKrJf2hrZs27LIvmhVs6dWTtjRbkIYqOk3ZJwtiQrTA  Separate development and test environments
PR.DS-8   uhyZ9LOFMzgk4ejdzRSQ5KvrRjdL6iEDuTH1swQsvGQ  7ClcjW9gi54C00ARpsdx7zn9WeHko7jyMW8gOFEFhJo  Hardware integrity checks
PR.IP-1   vgicB-BNROcrCL4_48wdsaDU8Jsbn_j8QqTDyHuagHM  85OaUTp87HBaLCpdsHYx2leg-dQf8laSETAq0km8HYY  Secure baseline configurations
PR.IP-2   woj82RQCZEJqAz7mbpu6XRVRvoh-1KY9Vyxq7pwev2I  rKZ1ktty2WdbXkn6bIWxPwt4iI0Ds96ks29rAIWA5BY  Managed life cycle of systems
PR.IP-3   yrURhc8hN6lftSbS3WclY-eOXt68HPigZq2m1ztx2eE  K8olQm30xlPb7UG9Eb-WdD40I48GGmLk1IZFxwBLLOE  Control of configuration changes
PR.IP-4   IeX5kMZovKDX89SYBbWO2yAogFAt4ft-Gmrm6wONHkI  lr6Lg2O6pcDamtvBfVHkG99Jmw7vlDIpg-QeWP8Uewg  Tested backups
PR.IP-5   wZ8PCac3Cu13fZXiehQcppLp2Xjm-qqiyjfqyUha8dI  FhNjYZwiNm0x6S_QD93smUbN-nwib7IskScQRe26Uf0  Rules for the physical surroundings
PR.IP-6   dhLK72JGUlRW9B7vgjIzrez9BD0ApBRBcFSC_hKBCCA  uwMHashSbpOjZ0D5UYKn_wdqr6hWm1Xl6BCAj7Tglwg  Destruction of data
PR.IP-7   A3BsmaT0zC7GCzrgT-EkOo2vQq5NDNVml6W-abmW7Pk  gxTPhvO8jV90japQTKmHAgAyF4Isb-7pBXQS3N8wIDY  Better protection over time
PR.IP-8   hSxsImUKPxLktTdjZJUGH9kt5a_sAJdLWF4Pde0SJhg  bFS-Y3Sdn5zdAEVkiRGvTood-Nx-LCsAzVRWG84KWvk  Sharing what protection achieves
PR.IP-9   ozDgQB3r2f-QyTYQ7O5RhhyG__eHs0L8YIveIuYyyoo  n-oeOZY0ywwh7BwQHtWJo70k4lscV63RhyX-xwyD2yA  Incident and continuity plans
PR.IP-10  Rz0DImeMMjHEgl1fV85eDWAGG2yhbXo-Wlkf6IWSubw  PSz00Wb7YaD_syWBL15WOdA1dueN9khiKbb8lzlaSIM  Tests of incident plans
PR.IP-11  _DmIvtbKH3fT7099uxFtodoV1KtkLu6tfP25bkP74E4  IpDqQrO7v1PRRwWWnFntdWhFOwtNQHopQRCf7DUhEFs  Security in personnel matters
PR.IP-12  EFVnaYnwkdt-eAg1mEWbMO_eNKsly_2clxfG5lqUrto  n12sn9Okbon4fwQFxKCkAd-cADmKJ9vrEFi9x5jqa1Q  Plan for handling vulnerabilities
PR.MA-1   cGvCtrpRcY8c2_BSugM4JHdFjMfVR0G9oZUH2ZL3ZMk  _7TrV3of6o5SReHPCz991IM23FuMYS2Qf73WYxyiL1A  Logged maintenance and repair
PR.MA-2   nsTpHRVIYeEvc17U2cQf9H_4Z9mpA6rh1WlY7x-nlRA  EBs1lE8R18ew47jucx3UbTrjZPnDtUv-HhkNzR8A01g  Approved remote maintenance
PR.PT-1   5tnvntW3accjV8Yx0MnfaZmdHUGHj6doqpWvQy0UutE  qTcz0c4PVmK01nIGd-7C1G91M041ofRS0FROE38WP7A  Audit logs
PR.PT-2   LgEW1cOz_NP1_57UDcNVQ0wOaZaYlqRH6c1ROdXcT4g  EG0Gjpym3KmB-ZYzb3xSAxNp41hsArZNm1MxIxQ_-FA  Use of removable media
PR.PT-3   DaBEYfJlnLHTmizA7lTrSWuh0Xvolom87lbyyc9WS8U  JpJudYzdDqdGWoj0Ez6y5NbCXwJ5vFzi7e2SD8xhVEs  Only the functions that are needed
PR.PT-4   9t-I2YTDUulzCWsp18jl_rlCwDvxk4Xd6BK03R6RQwY  htpNiTA36L6SpZQNVcapcFDOmccwyeEfV0gWWgb-4ts  Safe communication networks
PR.PT-5   p1tJvoxXpT29Pb2BiqcBxeBtgzZhxVABcyLfvQHTVtk  2i3rXGOE_qcN5ecz15K79P-tVaQRqSHarIQO4erx3_c  Technical means of resilience
DE.AE-1   7fjmGLFalW58n3HR_lV-y70sL1SFSTRxuv2bFabO6xw  ULE9MnRHR3eFZzEW1dcUbgBw2MICsyM2oNJukdUzEho  Baseline of network traffic
DE.AE-2   qKhoCgCZT7z42UT744LUePOllcXDrJ6qOT1PIhF1JT8  3GcKV4E1FlU2COIcTuUqtZgb6BQculv_TLRkSXfFAP4  Analysis of detected events
DE.AE-3   OtZ5ruxhdKpLjxiASJZBdl1MESZ-GrYMRecxNpQdW60  skQWnWpnuleNpE_99yGFhrDGFqmYH2kRvelj4sK_Zn8  Correlation of event data
DE.AE-4   I6exLpjoiKkusEY1iPU1qrNrpQ5Owk1NiFzfMnwamBE  t_Hh3yQC94zUX0ru4D4fDstnZlHE6dzkNhRbr159DGo  Effects of detected events
DE.AE-5   ETkKRNalzW_oBTAkfImfGd-Nca8gQFkAg3F8rSFO-ss  Bd1e5mfaz5PMek6Mi_NDLOQ1PeE2BBLqZQnZLnBPn0s  Thresholds for incident alerts
DE.CM-1   GDuXh5U8pwMdiXGrSN2q61zUmivxECtHgtBv-YJrfcU  GVWQ3zi-o0CX9ETDu5EPDFVEo5q1YKKIrIin8q90tj8  Network monitoring
DE.CM-2   nDjsazdPplEf8XmLtkBq8ntlhnNpxcW0tvRPLEVYe7U  Ba26ePQ8MJPFClMsbAjiVKAw2gRx56gi6N5oLb0VZl4  Monitoring of premises
DE.CM-3   CmmnI-MHej92JyuY-HKCELWcSw4SR8CkvDApMeqgZtM  UZotXUQUiHvNusMRtPVL3b8WXKKtQIJSULLNPcKgKhU  Monitoring of staff activity
DE.CM-4   5d1leYKwzPqb67aXM0Ay1saRSdVRrNWimK4zx0TCJDg  HF97luajSApvGC64vKIC6FZiTyMPJBE6kSww-uw-_qQ  Malware detection
DE.CM-5   vK0V3P2n9Lyh2_OK3DeVrOBIO0E_gb5tHK3lNDKrrM0  qMDeutaZwGdlPm6UA2yORYVCUM_BmV4X1JTHBoIKuzA  Detection of mobile code
DE.CM-6   AcSegZUz0hnhKumZcI5ZUnE43lp4SKBCa_bb3jqLJoY  8W4kIyGzivsjXVgS2wTIA7V75Ks27UbvQrqEiAYqhXk  Monitoring of service providers
DE.CM-7   gww1HBd7i_1uORtnmbHpk1kNEBZb18TjN87djkXISQM  sIBq5SEGi4jzW-gE9SbN6vUKqUKGcFM7XZUYxEBWQ54  Watch for unauthorised people and devices
DE.CM-8   9obAAnzN9KKn8j6tPll3g7WWOzXpX5KfdthikH-AmYg  vya8SjpnWP665a4x_1DDDzKcNXYR5N0MGf4kePFbjEU  Vulnerability scanning
DE.DP-1   X-bGcY4tawCTU9WPhedpm1z-Qz2sQH6NzRufk20h8OU  tpOcQUPJJdvmc5gPXCIEMDAoiGf6fE0d89Z6FI161eY  Duties in detection
DE.DP-2   ECHgLYV8j0-9aUqLJZGvZfbA2LrsEVjkl4giqpkrbEk  5YdKi3xEMefkdxkXT0hmImsefz6mv-WCLtqI0GXGPM8  Detection within the rules
DE.DP-3   Og-4OYpMQFcAnX3BIEL2SYMAG1WUY8grJ191Nj3L3HY  f_9rrd167TeCMEWBkAduoQFjAGEKK0xeYwfYsPHMlMI  Tests of detection
DE.DP-4   h-A-ch--pOGdl6_WOJwmAGt52QpFhk8P13gx3Zelf70  cC_MgT-zdPcbFJdrfthCb7rasd6zcrUu5neBAAA6bCo  Passing on detected events
DE.DP-5   PD8znlhDVgb61iALXFqizknz0Scg2mKj_jFliLUupto  ixkmOn85EoSNz8lw2djqIx9ba2Dv0EKgVrTk6toqAJ0  Better detection over time
RS.RP-1   G1nWqZlnETHoiRZNP0aZKFs_Rm6i2Bu3xeSvOhd2-DM  SvWwmMrR_SAPFP4K_D7_NU7PVnC83mr_kL9NIEA0IdQ  Carrying out the response plan
RS.CO-1   KDzaqOmxp8pIlzmPZvUHLpDX6oF3YzST6J8fnFiF4Oc  o1AXdu5DUHnoj4TtAAOSKd52V9wwmiBi1DWt-UmW5EU  Who does what in response
RS.CO-2   Mbdwqw7rAiougTU7kW0DpdytPdO2I771HlA1Ceb05T8  TtFdl_BcohJcAiaxTNOqPsVVCswuV34zFoa4geiGNyE  Incident reporting
RS.CO-3   kJPFVWCBUOSRPbACpuV_iYpcd8hliWufC9pfwN3Jk7A  D5tJ-bNCECwf8XBueM8bcQo1pB-xmfbN9uUwK2TgekM  Sharing information during response
RS.CO-4   kymaDGmTrLoatgTHtlVhSgPiAAxwgcDaBfuQo3nWjKY  PCVSzDfLKcmpCoX5zX19N0jm2HblbB-ay5ewOCcx8oQ  Working with stakeholders in response
RS.CO-5   2QFq-fV_XV81jZ8Je94I1GQOA5sXffwohcuXMejE_rE  B8Zv5keLD3tBcH_R6-SzVaSGvKdgPSAy5qpNL2U2Pxo  Voluntary exchange with others
RS.AN-1   R8CxR6unQywYlJBtVeCmMhtjF1ATPcbreHJLyG8-_L8  yhFUBO0L3eKkEGSyln_0gq6B4HJNYRbtpSp4i7bUgfM  Following up alerts
RS.AN-2   rH5ClZurnqMzjqJCsXjMx5_3acSFQgkKxeYsuDEoRbQ  0-uko_12_lCuDPeQyLZrheYLgGUVBHMOHxZZhLFI_zE  Assessment of incident impact
RS.AN-3   Zd_ffARKdJrAs0r8Kjx64CXNqg-EJZFsBFciKjKnOxk  WzDLYQWccj1pc3O4iPm6ZCkKhCtRgMtWuhg8fd4PuqM  Forensic analysis
RS.AN-4   tuBgl5AkdaOo_bORBy7JMdS7OQA9Dr7PSsfbUM8AjoM  JtPJA52Xt2fc-uN5QduEvlguf_XZMujTymGOAnVxG8o  Incident categories
RS.AN-5   r2NPbD_u3-AMd_B6JQTScB5s6mzQ3GE-jLEhWrER9vA  jPbAJtM7S5o2GTtQKrVTJ2aiNk_oQGAMnE62ypthEdc  Intake of vulnerability reports
RS.MI-1   LcRAxp1zHX5XQylL9xkQ670tQvVPiILLUar2NYfNx8Q  rg2c86OGFuAE81YwhccfDYzQqd2cBxJe1SKw56HQg-w  Containment of incidents
RS.MI-2   Dyd0GoakKnu4Gh_GoPev-OguWyUj0likVJlny30c4W0  yM9e1lUUbvRkCLq7XEOAUsR7r6qbQPiz0ZFKo2Z1LV8  Mitigation of incidents
RS.MI-3   SgMzjMIGMEqhU_MDmljE01tlunmMn5RolGyDLBtV0Ik  BA6zij5FLpMjzEpKJye4ynJvnQOygroWu7dffWnTvE4  Handling of new vulnerabilities
RS.IM-1   EkESEu046grx0rwSpn0cqTZY2aVweI9meptG_mlW-a4  _3-VFn9wimCbGrpuYmSmqSWAeEjp89H0r4tdxo5l8k4  Lessons for response plans
RS.IM-2   nKY6jfnIVgkpEXyJtZ9NqVfBgnOpkvXfuNu3GMPV3Xw  reoc9e5gT9VGOdrXwWua3IvcNejMVAcW__h6mxT0mCE  Renewal of response strategies
RC.RP-1   aDmgKzO_iTwh1RiJJzY0DkHqhkTGVIQbwLh2WdvKe6Q  BjSMMun3YFJZo8UBqzOAyZEZxs49G1SkRubeSyZko4Q  Carrying out the recovery plan
RC.IM-1   0WIDXogl3NWqbfWgqdzjr-XK_goFKLd_69eZkBFxlQk  EucoSr_l2YH4AsncANSq55EJmC7omi4JsVlieoJ7IB4  Lessons for recovery plans
RC.IM-2   hWg1Jpd-25BhcO0iwdSWTWBPtBsn5ZtL0_SuBTFJGT0  ko00dnXRtbSBA7zXpJn4saoQlX5VdHVybeLywssADAY  Renewal of recovery strategies
RC.CO-1   wmZ4vg5fUc8cYGXwPRsAQl9DD08qysJ_wfTep43aUKw  2050hsRQ82yhtU8Z0beutGqrVCeBIWHJUriPXH6tXT4  Public relations after an incident
RC.CO-2   AU007rU4ydWV5QylLZCSYT_7FI5cByN1LRWh6ghNfNI  _geV9fVRPi5lKJFkj5bw2hQ3WjRqEpB_8lkMJmDJvbA  Repair of reputation
RC.CO-3   K4yT-fMqImRNMZvLQQNP5m19niHzlORbvl4Mg9V9xyQ  Kdg0x8ZvXdrWdD42K3FlUlur0yyQE9v3Z3i_ju1zYMs  Recovery updates to stakeholders
`

/**
 * Edition 1.0 is known in part only: thirteen subcategories that 1.1 put in other words, from quotations. None of them
 * is checked against NIST's publication of 2014, and the last one least of all.
 */
const EDITION_1_0 = `
DE.AE-3  WDW5ZOcRwZm2KlVuj5RfJWUBR3pWPglZp74eau87wgk  PMtr8eugizA8MnEiUVl4Rz4tD1fPrqS2MhWqkrnHJIc
DE.DP-4  87oDoQT0AV5jho9mwh9ucY2hDzEwnznQrsRmeTOuSjs  Lo9UzwfYIN2VvRF1IVzhAYP5o_Ra8oIMg118dCaO818
RS.CO-2  qFCZeW29kSnMgUAoYTKvMh2UDMH-NNP6uQoM0rDbL1w  i3iSmtrViqlELCK3lSocQdwiLF2GOP-s6_qfzjUp4HM
PR.AC-4  ecUchpNzhUcReT6pw2HUR4iXWHVYX55CfhwfhG8JPLU  ZgI_BDbcjlKGGjHeKSHwPYaXee8tzMcLjAHduYrVDDk
PR.AC-5  kKQ2FHLzjekyvYvENzOcTohtV3uKQJt8A-CB98KUkjQ  5k7zAyQN6xvLR5RnOgc9zrjPCjqTs3ZP9Zk2Dc6KuDo
PR.AC-1  AGLQ8RiHvuhJ8hblsqqW-1S9X2Wi-4GIez-sVVlc1Fo  6aCrwwPsXjC1L9GuHwjkeVyqc4aHkiP3VPg2SH7DlvA
PR.PT-3  cAnv5WV7GVvRD2xG4L0EHajFTYAqTSZcaQ5GDPBSAgA  5a-dlA_fQqY0L1ZYOnji3HHCx8bNqD0gSD2aXNYLz-g
PR.IP-4  o3qQkZ_IONxbcUDpiunukZM4_jvO4323Lsky4aStk9A  1lBXbIaQ4GuXZ1ci0RBeNFAf1G9IdCY9T0JGKvtWNJI
PR.IP-8  RMP3ZkXjSeJIYG50k506XlkAk6fPwWeF5cQPjTTotkE  Lg34lOWvpYLi-H7JjGwUqkrqEdjuOYL1VKZWN-uyjyA
ID.RA-2  Hhhn5C1QbFraCW9sQ0Zb2cE09FgmDfsZ_DO3uDVOFWk  LvgkmRhDOJqihcEH-ZDL0XseXWGqCHVdYczxpQ8MEW0
ID.GV-1  cJ1CZsSOyKaQ7woqjPUBKTg5WHSpgC6V8I_YBjZRNvY  I0IQJK1FAEGVVaCFzBuqM5HSVDdJQxG7dRTfrehxU_o
ID.BE-5  yuvUF_P5KSpwJOFovEzoQDDS3PEEFY5vnT2mgdAhlZI  8arn_9EF1vt99Y2drF-0l4Pt-HTQ-STMrffqI7yQWB8
PR.IP-1  I-WxUDewg7DKAMz1SW0HfGBD_0JjMba5M4x4eeiAzUI  DLEJyYWLTC1X1I5WMbPKqxmKplKx5GSYk15UjS_gmZY
`

const {controls, wordings} = readControlList(SUBCATEGORIES, '1.1')

/** NIST Cybersecurity Framework 1.1: 5 functions, 23 categories, 108 subcategories. */
export const nistCsf11: Framework = {
  id: 'nist-csf-1.1',
  title: 'NIST Cybersecurity Framework',
  version: '1.1',
  published: '2018-04',
  source: 'NIST CSWP 04162018, doi:10.6028/NIST.CSWP.04162018',
  idShape: /^[A-Z]{2}\s*[.-]\s*[A-Z]{2}(\s*[-.]?\s*\d+)?$/i,
  closed: true,
  family: 'nist-csf',
  functions: readFunctions(FUNCTIONS),
  categories: readCategories(CATEGORIES),
  controls,
  wordings: [...wordings, ...readWordings(EDITION_1_0, '1.0')],
}
