def log = new File(basedir, 'build.log').text
assert new File(basedir, 'rules/linux/my_first_rule.toml').text.contains('name = "My first rule"')
assert new File(basedir, 'rules/windows/second.toml').text.contains('name = "A second rule"')
assert log.contains('2 rules, 4 cases: 4 passed')
assert log.contains('is there already; nothing was written')
