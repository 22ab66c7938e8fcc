def log = new File(basedir, 'build.log').text.replace('\\', '/')
def pages = new File(basedir, 'pages')
assert new File(pages, 'account_added.md').text.startsWith('# Account Added')
assert new File(pages, 'scheduled_task_names.md').text.contains('(../hunts/scheduled_task_names.toml)')
assert new File(pages, 'index.md').text.contains('1 rules, 1 hunts')
assert new File(pages, 'navigator/all-rules.json').exists()
assert new File(pages, 'coverage.svg').exists()
assert log =~ /13 pages written, 0 unchanged/
assert log =~ /0 pages written, 13 unchanged/
assert log =~ /13 pages are up to date/
assert log.contains('--- a/scheduled_task_names.md')
assert log.contains('-1 rules, 1 hunts.') && log.contains('+1 rules, 0 hunts.')
assert log.contains('run tocsin:docs to fix')
