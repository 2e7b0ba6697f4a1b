/** Whose playbooks they are: products of a bank, each a folder. */
export const PRODUCTS = (
  'accounts adjustments advisory alerts allocations annuities archive arrears audits balances benefits billing bonds ' +
  'brokerage budgets bullion cards cashflow charity checkout claims clearing collateral collections commissions ' +
  'compliance consent contracts credit currency custody customers dealers debit deposits derivatives discounts disputes ' +
  'dividends donations drafts endowments enrolment equities escrow estates exchange expenses factoring filings forecasts ' +
  'fraud funds futures gifts grants hedging holdings identity imports indices insurance interest invoices ledger lending ' +
  'liquidity loans loyalty margins marketing mortgages netting notices onboarding options orders payments payroll ' +
  'pensions planning portfolio pricing quotes ratings rebates receipts reconciliation refunds remittance renewals ' +
  'reporting reserves rewards risk savings screening settlement shares statements subscriptions surveys swaps taxes ' +
  'tenders transfers treasury trusts underwriting valuations vaults vouchers wealth'
).split(' ')
