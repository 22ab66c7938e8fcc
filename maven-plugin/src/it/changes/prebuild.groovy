// Makes a history: what lies here is the working tree, and the commit is what it was made from.
import org.eclipse.jgit.api.Git

def file = { new File(basedir, it) }
def now = [:]
['rules/account_added.toml', 'rules/linux/shell_started.toml', 'tocsin.toml'].each { now[it] = file(it).text }
def git = Git.init().setDirectory(basedir).setInitialBranch('main').call()
def commit = { message ->
    git.add().addFilepattern('rules').addFilepattern('fixtures').call()
    git.commit().setMessage(message).setAuthor('it', 'it@example.org').setCommitter('it', 'it@example.org').setSign(false).call()
}
commit('nothing of it is looked at')
file('rules/account_added.toml').text = now['rules/account_added.toml'].replace(' and event.outcome: success', '')
file('rules/shell_started.toml').text = now['rules/linux/shell_started.toml'].replace('(zsh or bash)', 'zsh').replace('2026/11/22', '2026/11/21')
file('rules/linux/shell_started.toml').delete()
git.rm().addFilepattern('rules/linux/shell_started.toml').call()
def base = commit('the base')
// a shallow clone that ends there
new File(basedir, '.git/shallow').text = base.name + '\n'
file('rules/linux').mkdirs()
now.each { path, text -> file(path).text = text }
file('rules/shell_started.toml').delete()
git.close()
