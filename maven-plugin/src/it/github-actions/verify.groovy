def lines = new File(basedir, 'build.log').readLines()
def errors = lines.findAll { it.startsWith('::error') }
assert errors.size() == 10
assert errors.any { it ==~ /::error file=[^:,]*rules\/one%2Ctwo\.toml,line=17,col=12,endColumn=20,title=value-unknown::"rule\.severity" is "grave%25", but one of low, .* was expected/ }
assert errors.last() == '::error title=tocsin::3 more of this kind: GitHub shows 10 from one step; the log, results.json and lint.sarif have all'
assert new File(basedir, 'target/tocsin/junit/TEST-tocsin-lint.xml').text.contains('<testsuite name="lint" tests="12" failures="12"')
def summary = new File(basedir, 'summary.md').text
assert summary.startsWith('## Detection rules: failed\n\n- lint: 12 rules: 12 errors, 0 warnings, 0 infos in ')
assert summary.contains('| error | value\\-unknown | `rules/one,two.toml:17:12` | "rule.severity" is "grave%", but one of low, ')
